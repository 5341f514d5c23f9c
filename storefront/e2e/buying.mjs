// What every buyer does: from the product's page into the cart, and through the checkout's form.

export async function addToCart(page, { sku, name }) {
  await page.locator(`input[name=sku][value="${sku}"]`).waitFor({ state: 'attached' });
  await page.getByTestId('add-to-cart').click();
  await page.getByText(`${name} is in your cart`).waitFor();
}

export async function fillCheckout(page, person, card) {
  const fields = {
    'shippingAddress.name': person.name, 'shippingAddress.line1': 'Quay Street 1', 'shippingAddress.postalCode': 'T12 AB34',
    'shippingAddress.city': 'Cork', email: person.email,
  };
  for (const [name, value] of Object.entries(fields)) await page.locator(`input[name="${name}"]`).fill(value);
  await page.locator('select[name="shippingAddress.country"]').selectOption('IE');
  await page.locator(`[data-card="${card}"]`).click();
}
