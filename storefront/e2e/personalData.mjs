// What is kept of somebody is taken away as a file and erased, through the pages: an account's, and a guest's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { addToCart, fillCheckout } from './buying.mjs';
import { look } from './looks.mjs';
import { linkMailedTo } from './mailbox.mjs';
import { signIn, signOut, signUp } from './people.mjs';

/** Nobody is signed in when it begins, nor when it ends. */
export async function leavingAccount({ page, shop, step, product, password }) {
  const leaver = { name: 'Lou Leaving', email: `lou-${Date.now()}@plinth.example`, password };
  const number = await step('another shopper signs up and buys', async () => {
    await signUp(page, shop, leaver);
    return buy(page, shop, product, leaver);
  });
  await step('the account’s page gives all that is kept as a file', async () => {
    await page.getByTestId('account').locator('summary').click();
    await page.getByRole('link', { name: 'Your account' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    await look(page, 'account');
    const kept = await download(page);
    assert.deepEqual(kept.account, { name: leaver.name, email: leaver.email });
    assert.deepEqual(kept.orders.map(({ order, email }) => [order.number, email]), [[number, leaver.email]]);
    assert.ok(Array.isArray(kept.cart.lines) && Array.isArray(kept.wishList.items));
  });
  await step('erasing asks first, is left by a key, and waits for what is under way', () => refused(page, 'account-erase'));
  await step('once the order is called off, the account’s data is erased', async () => {
    await page.goto(`${shop}/orders`);
    await page.getByTestId('order-row').getByRole('link').click();
    await callOff(page);
    await page.goto(`${shop}/account`);
    await erase(page);
    await look(page, 'account-erased');
    await page.goto(`${shop}/orders`);
    await page.getByText('No orders yet.').waitFor();
    await signOut(page, shop);
  });
  await step('the erased may come back, to an empty account', async () => {
    await page.goto(`${shop}/account`);
    await look(page, 'account-sign-in');
    await page.getByTestId('sign-in-first').click();
    await signIn(page, shop, leaver);
    assert.deepEqual((await download(page)).orders, []);
    await signOut(page, shop);
  });
}

/** The link of the mail is all that a guest has. */
export async function leavingGuest({ page, shop, step, product }) {
  const guest = { name: 'Gale Guest', email: `gale-${Date.now()}@plinth.example` };
  const number = await step('a guest buys', () => buy(page, shop, product, guest));
  await step('the link in a mail gives all that is kept as a file', async () => {
    await page.context().clearCookies(); // another browser
    await page.goto(`${shop}/order-lookups`);
    await page.getByLabel('Order number').fill(number);
    await page.getByLabel('Email').fill(guest.email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByText('Look into your mailbox').waitFor();
    const link = new URL(await linkMailedTo(guest.email, 'You asked to see this order'));
    await page.goto(`${shop}${link.pathname}`);
    await page.locator('[data-testid=order]').waitFor();
    const kept = await download(page);
    assert.deepEqual(kept.orders.map(({ order, email }) => [order.number, email]), [[number, guest.email]]);
  });
  await step('the guest’s data is erased there, and the link leads nowhere', async () => {
    await refused(page, 'guest-erase');
    await callOff(page);
    await erase(page);
    await look(page, 'guest-erased');
    await page.reload();
    await page.getByRole('heading', { name: 'An empty plinth' }).waitFor();
  });
}

async function buy(page, shop, { id, variants: [, variant] }, person) {
  await page.goto(`${shop}/products/${id}?sku=${variant.sku}`);
  await addToCart(page, variant);
  await page.goto(`${shop}/checkout`);
  await fillCheckout(page, person, '4242424242424242');
  await page.getByTestId('pay').click();
  await page.locator('[data-testid=order][data-state=PAID]').waitFor();
  return (await page.locator('.order-head .eyebrow').innerText()).replace('Order ', '');
}

async function download(page) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('download-data').click()]);
  assert.match(file.suggestedFilename(), /\.json$/);
  return JSON.parse(readFileSync(await file.path(), 'utf8'));
}

async function refused(page, name) {
  const dialog = page.getByTestId('erase-dialog');
  const open = page.getByTestId('erase-data');
  const focused = (locator) => locator.evaluate((element) => element === document.activeElement);
  await open.focus();
  await page.keyboard.press('Enter');
  await dialog.getByText('This cannot be undone.').waitFor();
  assert.ok(await focused(dialog.getByRole('button', { name: 'Keep my data' })), 'the focus does not begin on the way back');
  await look(page, name);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.ok(await focused(open), 'the focus does not come back');
  await open.click();
  await dialog.getByTestId('erase-confirm').click();
  await dialog.getByText('An order is not finished yet').waitFor();
  await look(page, `${name}-refused`);
  await dialog.getByRole('button', { name: 'Keep my data' }).click();
}

async function callOff(page) {
  await page.getByTestId('cancel').click();
  await page.getByTestId('cancel-confirm').click();
  await page.locator('[data-testid=order]:is([data-state=CANCELLED], [data-state=REFUNDED])').waitFor();
}

async function erase(page) {
  await page.getByTestId('erase-data').click();
  await page.getByTestId('erase-confirm').click();
  await page.getByTestId('erased').waitFor();
}
