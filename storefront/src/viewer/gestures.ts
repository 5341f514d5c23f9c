import type { Orbit } from './Orbit';

const DRAG_RADIANS_PER_HEIGHT = Math.PI;
const ZOOM_PER_PIXEL = 0.006;
const ZOOM_PER_LINE = 0.06;

/** Turns by dragging, zooms by pinch and by ctrl + wheel. The plain wheel and a vertical swipe belong to the page. */
export function listenToGestures(canvas: HTMLCanvasElement, orbit: Orbit, signal: AbortSignal): void {
  const pointers = new Map<number, PointerEvent>();
  const spread = () => {
    const [a, b] = [...pointers.values()];
    return a && b ? Math.max(Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY), 1) : 1;
  };

  const grab = (event: PointerEvent) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, event);
    canvas.setPointerCapture(event.pointerId);
    orbit.held = true;
  };
  const drag = (event: PointerEvent) => {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const before = spread();
    pointers.set(event.pointerId, event);
    if (pointers.size > 1) {
      orbit.zoom(before / spread());
      return;
    }
    const radians = DRAG_RADIANS_PER_HEIGHT / canvas.clientHeight;
    orbit.turn((last.clientX - event.clientX) * radians, (last.clientY - event.clientY) * radians);
  };
  const release = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
    orbit.held = pointers.size > 0;
  };
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey) return; // a trackpad's pinch comes with ctrl
    event.preventDefault();
    orbit.zoom(Math.exp(event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? ZOOM_PER_PIXEL : ZOOM_PER_LINE)));
  };

  canvas.addEventListener('pointerdown', grab, { signal });
  canvas.addEventListener('pointermove', drag, { signal });
  canvas.addEventListener('pointerup', release, { signal });
  canvas.addEventListener('pointercancel', release, { signal });
  canvas.addEventListener('wheel', wheel, { signal, passive: false });
}
