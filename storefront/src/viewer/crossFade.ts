const FADE_MS = 350;

/** Lays the last picture over the canvas and lets it fade, while the new one is already drawn underneath. */
export function crossFade(shown: HTMLCanvasElement, ghost: HTMLCanvasElement): void {
  ghost.width = shown.width;
  ghost.height = shown.height;
  ghost.getContext('2d')?.drawImage(shown, 0, 0);
  ghost.getAnimations().forEach((running) => running.cancel());
  ghost.animate([{ opacity: 1 }, { opacity: 0 }], { duration: FADE_MS, easing: 'ease-out' });
}
