// A press counts for what lay under the pointer when it went down. Without this it is lost where the
// page moved, or a list was filled anew, before the hand lifted: the browser then sees no click.
const STILL = 8;

export function keepPresses() {
  let down = null;
  document.addEventListener(
    'pointerdown',
    (e) => {
      const on = e.button === 0 ? e.target.closest?.('button, summary') : null;
      down = on && { on, key: on.dataset.key, at: [e.clientX, e.clientY] };
    },
    true,
  );
  document.addEventListener(
    'pointerup',
    (e) => {
      const was = down;
      down = null;
      // A hand that moved away has changed its mind; over the same button the browser clicks by itself.
      if (!was || Math.hypot(e.clientX - was.at[0], e.clientY - was.at[1]) > STILL || was.on.contains(e.target)) return;
      const again = was.key && document.querySelector(`button[data-key="${CSS.escape(was.key)}"]`);
      (was.on.isConnected ? was.on : again)?.click();
    },
    true,
  );
}
