// Draws pages of a PDF with pdf.js, each when it comes near the window, as wide as there is room.
import * as pdfjs from '/vendor/pdfjs/5.6.205/build/pdf.min.mjs';

const HOME = '/vendor/pdfjs/5.6.205/';
pdfjs.GlobalWorkerOptions.workerSrc = HOME + 'build/pdf.worker.min.mjs';

// Started at once, so that it is there when the server has said which file to open; all files share it.
const worker = new pdfjs.PDFWorker();

export function openPdf(url) {
  return pdfjs.getDocument({
    url,
    worker,
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

const sheets = new Map();
const watched = new WeakMap();

/** The element that scrolls the pages; a margin around any other would reach nothing. */
function scroller(element) {
  for (let one = element; one && one !== document.body; one = one.parentElement)
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  return document;
}

const rooms = new Map();

/**
 * The width for a page and what scrolls it. Pages that are laid at one time ask once: each question after a change has
 * the browser lay out all of them anew, and 500 pages took a second that way.
 */
function room(home) {
  if (rooms.size === 0) queueMicrotask(() => rooms.clear());
  if (!rooms.has(home)) {
    const style = getComputedStyle(home);
    const inner = home.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    rooms.set(home, { width: Math.max(200, Math.min(inner, 1100)), root: scroller(home) });
  }
  return rooms.get(home);
}

/** Pages near the window are drawn; those far away give their picture back, or memory would run out. */
function watch(sheet) {
  const { root } = room(sheet.host.parentElement);
  if (!watched.has(root)) {
    const near = new IntersectionObserver(
      (entries) => entries.forEach((e) => e.isIntersecting && sheets.get(e.target)?.draw()),
      { root, rootMargin: '300px' },
    );
    const far = new IntersectionObserver(
      (entries) => entries.forEach((e) => e.isIntersecting || sheets.get(e.target)?.forget()),
      { root, rootMargin: '6000px' },
    );
    watched.set(root, [near, far]);
  }
  watched.get(root).forEach((one) => (one.unobserve(sheet.host), one.observe(sheet.host)));
}

/** One page: a canvas, and above it a layer for marks. Boxes come in unrotated page space. */
export class Sheet {
  /**
   * @param load gives the page of pdf.js; asked only once the page comes near
   * @param guess width and height in points until then
   * @param told seen(sheet) once it was drawn, ready(sheet) each time it has its place, failed(sheet)
   */
  constructor(host, load, guess, told = {}) {
    Object.assign(this, { host, load, guess, told, page: null });
    this.canvas = document.createElement('canvas');
    this.canvas.setAttribute('aria-hidden', 'true');
    this.layer = document.createElement('div');
    this.layer.className = 'layer';
    host.append(this.canvas, this.layer);
    this.fit();
    sheets.set(host, this);
    watch(this);
  }

  fit() {
    const { width } = room(this.host.parentElement);
    const plain = this.page?.getViewport({ scale: 1 }) ?? this.guess;
    const scale = width / plain.width;
    if (this.page) this.view = this.page.getViewport({ scale });
    this.host.style.width = width + 'px';
    this.host.style.height = plain.height * scale + 'px';
    this.drawn = false;
  }

  async draw() {
    if (this.drawn) return;
    this.drawn = true;
    try {
      await this.picture();
    } catch (fault) {
      if (fault.name === 'RenderingCancelledException') return;
      this.drawn = false;
      this.told.failed?.(this);
    }
  }

  async picture() {
    if (!this.page) {
      this.page = await this.load();
      this.fit();
      this.drawn = true;
      this.told.ready?.(this);
    }
    this.task?.cancel();
    const sharp = Math.min(window.devicePixelRatio || 1, 2);
    const viewport = this.page.getViewport({ scale: this.view.scale * sharp });
    this.canvas.width = viewport.width;
    this.canvas.height = viewport.height;
    this.task = this.page.render({ canvas: this.canvas, canvasContext: this.canvas.getContext('2d'), viewport });
    await this.task.promise;
    this.host.dataset.drawn = 'true';
    if (!this.wasSeen) {
      this.wasSeen = true;
      this.told.seen?.(this);
    }
  }

  forget() {
    if (!this.drawn || !this.host.dataset.drawn) return;
    this.task?.cancel();
    this.canvas.width = this.canvas.height = 0;
    this.drawn = false;
    delete this.host.dataset.drawn;
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
    watched.get(room(this.host.parentElement).root)?.forEach((one) => one.unobserve(this.host));
    sheets.delete(this.host);
    this.host.remove();
  }
}

const latest = new WeakMap();

/** Draws a page as large as it has room for, say 600 points; a page that came later wins. */
export async function drawInto(canvas, pdf, number) {
  const mine = {};
  latest.set(canvas, mine);
  canvas.dataset.page = number;
  delete canvas.dataset.drawn;
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 900 / page.getViewport({ scale: 1 }).width });
  const made = Object.assign(document.createElement('canvas'), { width: viewport.width, height: viewport.height });
  await page.render({ canvas: made, canvasContext: made.getContext('2d'), viewport }).promise;
  if (latest.get(canvas) !== mine) return;
  canvas.width = made.width;
  canvas.height = made.height;
  canvas.getContext('2d').drawImage(made, 0, 0);
  canvas.dataset.drawn = 'true';
}

/** Small pictures of the pages, each drawn when it comes into the strip. */
export function thumbnails(strip, pdf, name, choose) {
  const draw = async (button) => {
    const page = await pdf.getPage(Number(button.dataset.page));
    const plain = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: 56 / plain.width });
    const canvas = button.querySelector('canvas');
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
  };
  const near = new IntersectionObserver(
    (entries) =>
      entries.filter((e) => e.isIntersecting).forEach((e) => {
        near.unobserve(e.target);
        draw(e.target).catch(() => {});
      }),
    { root: strip, rootMargin: '200px' },
  );
  strip.replaceChildren(
    ...Array.from({ length: pdf.numPages }, (_, i) => {
      const item = document.createElement('li');
      const button = item.appendChild(document.createElement('button'));
      button.type = 'button';
      button.dataset.page = i + 1;
      button.append(document.createElement('canvas'), String(i + 1));
      button.setAttribute('aria-label', name(i + 1));
      button.addEventListener('click', () => choose(i + 1));
      near.observe(button);
      return item;
    }),
  );
}

/** Calls back after the window changed its width and every page was fitted anew. */
export function onResize(then) {
  let waiting;
  addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      for (const sheet of sheets.values()) {
        sheet.fit();
        watch(sheet);
      }
      then?.();
    }, 150);
  });
}
