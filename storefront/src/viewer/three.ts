// What is loaded on demand: everything that needs three.js, as one chunk.
export { loadModel } from './loadModel';
export { Stage } from './Stage';
