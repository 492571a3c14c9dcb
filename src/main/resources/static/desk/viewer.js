// Draws pages of a PDF with pdf.js, each when it comes near the window, as wide as there is room.
import * as pdfjs from '/vendor/pdfjs/5.6.205/build/pdf.min.mjs';

const HOME = '/vendor/pdfjs/5.6.205/';
pdfjs.GlobalWorkerOptions.workerSrc = HOME + 'build/pdf.worker.min.mjs';

export function openPdf(url) {
  return pdfjs.getDocument({
    url,
    cMapUrl: HOME + 'cmaps/',
    cMapPacked: true,
    standardFontDataUrl: HOME + 'standard_fonts/',
    wasmUrl: HOME + 'wasm/',
    iccUrl: HOME + 'iccs/',
    isEvalSupported: false,
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
  }).promise;
}

/** One page: a canvas, and above it a layer for marks. Boxes come in unrotated page space. */
export class Sheet {
  constructor(page, host, seen) {
    this.page = page;
    this.host = host;
    this.seen = seen;
    this.canvas = document.createElement('canvas');
    this.canvas.setAttribute('aria-hidden', 'true');
    this.layer = document.createElement('div');
    this.layer.className = 'layer';
    host.append(this.canvas, this.layer);
    this.fit();
    near.observe(host);
    sheets.set(host, this);
  }

  fit() {
    const room = getComputedStyle(this.host.parentElement);
    const inner = this.host.parentElement.clientWidth - parseFloat(room.paddingLeft) - parseFloat(room.paddingRight);
    const width = Math.max(200, Math.min(inner, 1100));
    const plain = this.page.getViewport({ scale: 1 });
    this.view = this.page.getViewport({ scale: width / plain.width });
    this.host.style.width = this.view.width + 'px';
    this.host.style.height = this.view.height + 'px';
    this.drawn = false;
  }

  async draw() {
    if (this.drawn) return;
    this.drawn = true;
    this.task?.cancel();
    const sharp = Math.min(window.devicePixelRatio || 1, 2);
    const viewport = this.page.getViewport({ scale: this.view.scale * sharp });
    this.canvas.width = viewport.width;
    this.canvas.height = viewport.height;
    this.task = this.page.render({ canvas: this.canvas, canvasContext: this.canvas.getContext('2d'), viewport });
    try {
      await this.task.promise;
    } catch (stopped) {
      if (stopped.name !== 'RenderingCancelledException') throw stopped;
      return;
    }
    this.host.dataset.drawn = 'true';
    if (!this.wasSeen) {
      this.wasSeen = true;
      this.seen?.(this);
    }
  }

  toScreen([x1, y1, x2, y2]) {
    const [a, b] = this.view.convertToViewportPoint(x1, y1);
    const [c, d] = this.view.convertToViewportPoint(x2, y2);
    return { left: Math.min(a, c), top: Math.min(b, d), width: Math.abs(a - c), height: Math.abs(b - d) };
  }

  toPage(left, top) {
    return this.view.convertToPdfPoint(left, top);
  }

  /** Puts an element over a box of the page. */
  lay(element, box, over = this.layer) {
    for (const [side, px] of Object.entries(this.toScreen(box))) element.style[side] = px + 'px';
    over.append(element);
    return element;
  }

  close() {
    this.task?.cancel();
    near.unobserve(this.host);
    sheets.delete(this.host);
    this.host.remove();
  }
}

const sheets = new Map();
const near = new IntersectionObserver(
  (entries) => entries.filter((e) => e.isIntersecting).forEach((e) => sheets.get(e.target)?.draw()),
  { rootMargin: '200px' },
);

/** Calls back after the window changed its width and every page was fitted anew. */
export function onResize(then) {
  let waiting;
  addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      for (const sheet of sheets.values()) {
        sheet.fit();
        near.unobserve(sheet.host);
        near.observe(sheet.host);
      }
      then?.();
    }, 150);
  });
}
