// What a hand does on a page: drag, two clicks, a click on a word, or the word cursor of the keyboard.

/**
 * Lets a pointer mark on a sheet. `tools` says what is on: { twoClicks, words(), box(), word() }.
 * A click takes a word, with Shift the words up to it, with Alt its whole line.
 */
export function wirePointer(sheet, tools) {
  const layer = sheet.layer;
  let from = null;
  let ghost = null;
  let corner = null;
  const at = (e) => {
    const r = layer.getBoundingClientRect();
    return [e.clientX - r.left, e.clientY - r.top];
  };
  const show = (a, b) => {
    ghost ??= layer.appendChild(Object.assign(document.createElement('div'), { className: 'ghost' }));
    ghost.style.left = Math.min(a[0], b[0]) + 'px';
    ghost.style.top = Math.min(a[1], b[1]) + 'px';
    ghost.style.width = Math.abs(a[0] - b[0]) + 'px';
    ghost.style.height = Math.abs(a[1] - b[1]) + 'px';
  };
  const clear = () => {
    ghost?.remove();
    ghost = from = null;
  };
  const region = (a, b, origin) => tools.box(sheet, [...sheet.toPage(...a), ...sheet.toPage(...b)], origin);

  layer.addEventListener('pointerdown', (e) => {
    if (e.button !== 0 || e.target.closest('.mark')) return;
    if (!sheet.view) return tools.touched(sheet);
    from = at(e);
    layer.setPointerCapture(e.pointerId);
    e.preventDefault();
    tools.touched(sheet);
  });
  layer.addEventListener('pointermove', (e) => {
    if (from) show(from, at(e));
    else if (corner) show(corner, at(e));
  });
  layer.addEventListener('pointercancel', clear);
  layer.addEventListener('pointerup', (e) => {
    if (!from) return;
    const start = from;
    const end = at(e);
    clear();
    if (Math.abs(start[0] - end[0]) > 4 && Math.abs(start[1] - end[1]) > 4) {
      corner = null;
      return region(start, end, 'DRAG');
    }
    if (!tools.twoClicks()) {
      const index = wordAt(tools.words(sheet), sheet.toPage(...end));
      return index >= 0 && tools.word(sheet, index, e.shiftKey, e.altKey);
    }
    if (!corner) corner = end;
    else {
      const first = corner;
      corner = null;
      region(first, end, 'DRAG');
    }
  });
  sheet.forgetCorner = () => {
    corner = null;
    clear();
  };
}

/** The places of all words on the lines of these. */
export function wholeLines(words, chosen) {
  const lines = new Set(chosen.map((i) => words[i].line));
  return words.flatMap((word, i) => (lines.has(word.line) ? [i] : []));
}

function wordAt(words, [x, y]) {
  return words.findIndex(({ box: [x1, y1, x2, y2] }) => x >= x1 && x <= x2 && y >= y1 && y <= y2);
}

/** The word cursor: arrows move it, Shift extends, Space marks what is chosen. */
export class WordCursor {
  constructor(sheet, words, speak) {
    this.sheet = sheet;
    this.words = words;
    this.speak = speak;
    this.at = this.anchor = words.length ? 0 : -1;
    this.boxes = [];
    this.show();
  }

  get chosen() {
    const [a, b] = [Math.min(this.at, this.anchor), Math.max(this.at, this.anchor)];
    return Array.from({ length: b - a + 1 }, (_, i) => a + i);
  }

  move(key, extend) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const next = step ? this.at + step : this.vertical(key);
    this.at = Math.max(0, Math.min(this.words.length - 1, next));
    if (!extend) this.anchor = this.at;
    this.show();
  }

  /** The word of the next line that stands nearest below or above. */
  vertical(key) {
    const here = this.words[this.at];
    const middle = (here.box[0] + here.box[2]) / 2;
    const line = here.line + (key === 'ArrowDown' ? 1 : -1);
    let best = this.at;
    let far = Infinity;
    this.words.forEach((word, i) => {
      const away = Math.abs((word.box[0] + word.box[2]) / 2 - middle);
      if (word.line === line && away < far) [best, far] = [i, away];
    });
    return best;
  }

  show() {
    this.hide();
    if (this.at < 0) return this.speak('');
    for (const i of this.chosen) {
      const box = document.createElement('div');
      box.className = i === this.at ? 'word-cursor at' : 'word-cursor';
      this.boxes.push(this.sheet.lay(box, this.words[i].box));
    }
    this.boxes.find((box) => box.classList.contains('at'))?.scrollIntoView({ block: 'nearest' });
    this.speak(this.chosen.map((i) => this.words[i].text).join(' '));
  }

  hide() {
    this.boxes.forEach((box) => box.remove());
    this.boxes = [];
  }
}
