// Signing up, in and out, through the identity provider's own pages.

export async function signUp(page, shop, person) {
  await page.goto(shop);
  await page.getByTestId('sign-in').click();
  await page.getByRole('link', { name: /create an account|sign up/i }).click();
  await fillIfThere(page, 'name', person.name);
  await fill(page, person);
  await backInShop(page, shop);
}

/** From a page that offers to sign in; ends on the page it came from. */
export async function signIn(page, shop, person) {
  await fill(page, person);
  await backInShop(page, shop);
}

export async function signOut(page, shop) {
  await page.getByTestId('account').locator('summary').click();
  await page.getByTestId('sign-out').click();
  await page.waitForURL((url) => url.href.startsWith(shop));
  await page.goto(shop);
  await page.getByTestId('sign-in').waitFor();
}

async function fill(page, { email, password }) {
  await page.locator('input[name=email], input[name=username]').first().fill(email);
  await page.locator('input[type=password]').first().fill(password);
  await page.locator('button[type=submit]').first().click();
}

async function fillIfThere(page, name, value) {
  const input = page.locator(`input[name=${name}]`);
  await page.locator('input[type=password]').first().waitFor();
  if ((await input.count()) > 0) await input.fill(value);
}

async function backInShop(page, shop) {
  await page.waitForURL((url) => url.href.startsWith(shop) && !/\/(login|signup|oauth2)/.test(url.pathname), { timeout: 30_000 });
  await page.getByTestId('account').waitFor();
}
