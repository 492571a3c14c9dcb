// A press counts for what lay under the pointer when it went down. Without this it is lost where the
// page moved, or a list was filled anew, before the hand lifted: the browser then sees no click.
// On the screen, because the frame itself may have moved.
const STILL = 8;

export function keepPresses() {
  let down = null;
  document.addEventListener(
    'pointerdown',
    (e) => {
      const on = e.button === 0 ? e.target.closest?.('button, summary') : null;
      down = on && { on, key: on.dataset.key, at: [e.screenX, e.screenY] };
    },
    true,
  );
  document.addEventListener(
    'pointerup',
    (e) => {
      const was = down;
      down = null;
      // A hand that moved away has changed its mind; over the same button the browser clicks by itself.
      if (!was || Math.hypot(e.screenX - was.at[0], e.screenY - was.at[1]) > STILL || was.on.contains(e.target)) return;
      const again = was.key && document.querySelector(`button[data-key="${CSS.escape(was.key)}"]`);
      (was.on.isConnected ? was.on : again)?.click();
    },
    true,
  );
}
