// What is really on the canvas: screenshots are decoded in a page of their own and counted pixel by pixel.

const AROUND = ['.viewer-poster', '.viewer-controls', '.viewer-progress', '.viewer-ghost'];

/** The stage as the visitor sees it, without the poster behind the canvas and the buttons before it. */
export function shootCanvas(page) {
  return shootStageWithout(page, AROUND);
}

/** The same stage without the canvas: what a model that is not drawn would look like. */
export function shootEmptyStage(page) {
  return shootStageWithout(page, [...AROUND, '.viewer-canvas']);
}

async function shootStageWithout(page, selectors) {
  const show = (visibility) =>
    page.evaluate(
      ([all, value]) => document.querySelectorAll(all).forEach((element) => (element.style.visibility = value)),
      [selectors.join(), visibility],
    );
  await show('hidden');
  const image = await page.locator('.viewer').screenshot({ timeout: 120_000 });
  await show('');
  return image;
}

/** Share of pixels, 0 to 1, in which two screenshots differ visibly. */
export async function difference(context, a, b) {
  const page = await context.newPage();
  try {
    return await page.evaluate(compare, [a.toString('base64'), b.toString('base64')]);
  } finally {
    await page.close();
  }
}

async function compare(images) {
  const VISIBLE = 24;
  const pixels = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    drawing.drawImage(bitmap, 0, 0);
    return drawing.getImageData(0, 0, bitmap.width, bitmap.height).data;
  };
  const [a, b] = await Promise.all(images.map(pixels));
  if (a.length !== b.length) throw new Error('screenshots of different size');
  let differing = 0;
  for (let at = 0; at < a.length; at += 4) {
    const distance = Math.abs(a[at] - b[at]) + Math.abs(a[at + 1] - b[at + 1]) + Math.abs(a[at + 2] - b[at + 2]);
    if (distance > VISIBLE) differing += 1;
  }
  return differing / (a.length / 4);
}
