// A part of the shop that does not answer: nothing is written over, nothing that was typed goes, and no order is said not to exist.
import assert from 'node:assert/strict';
import { addToCart } from './buying.mjs';

const NOT_ANSWERING = 'Part of the shop is not answering right now.';
const OUTAGE = { status: 503, contentType: 'application/problem+json', body: '{"status":503,"code":"unavailable","title":"Unavailable"}' };

/** Nobody is signed in. */
export async function outages({ page, shop, step, product }) {
  const [first] = product.variants;
  const productPage = `${shop}/products/${product.id}?sku=${first.sku}`;
  const address = page.locator('input[name="shippingAddress.line1"]');
  await step('a cart that cannot be read is not written over', async () => {
    await page.goto(productPage);
    await addToCart(page, first);
    await without(page, '**/api/cart', async () => {
      await page.goto(productPage);
      await page.getByText(NOT_ANSWERING).waitFor();
      assert.ok(await page.getByTestId('add-to-cart').isDisabled());
    });
    await page.getByRole('button', { name: 'Try again' }).click();
    await addToCart(page, first);
    await page.locator('.badge', { hasText: '2' }).waitFor();
  });
  await step('what was typed at the checkout stays when the cart cannot be read again', async () => {
    await page.goto(`${shop}/checkout`);
    await address.fill('Quay Street 1');
    await page.waitForTimeout(5_500); // what was read is read again after five seconds
    await without(page, '**/api/cart', async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
      for (let tries = 0; tries < 3; tries++) await page.waitForResponse((response) => response.url().endsWith('/api/cart'));
      await page.waitForTimeout(300);
    });
    assert.equal(await address.inputValue(), 'Quay Street 1');
  });
  await step('an order that cannot be read is not said to be none', async () => {
    await without(page, '**/api/order-lookups/*', async () => {
      await page.goto(`${shop}/order-lookups/a-link`);
      await page.getByText(NOT_ANSWERING).waitFor();
    });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'An empty plinth' }).waitFor();
  });
  await step('who looks cannot be read: the pages that ask for it say so', async () => {
    for (const path of ['orders', 'account', 'merchant']) {
      await without(page, '**/api/session', async () => {
        await page.goto(`${shop}/${path}`);
        await page.getByText(NOT_ANSWERING).waitFor();
      });
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByTestId('sign-in-first').waitFor();
    }
  });
}

async function without(page, path, act) {
  await page.route(path, (route) => route.fulfill(OUTAGE));
  await act();
  await page.unroute(path);
}
