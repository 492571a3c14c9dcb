// Called by draw-models: VIEWER FOLDER MODEL...
const { chromium } = require('playwright-core');
const { createHash } = require('crypto');
const fs = require('fs');
const path = require('path');

(async () => {
  const [viewer, folder, ...models] = process.argv.slice(2);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  const page = await browser.newPage();
  await page.setContent('<div id="canvas" style="width:1600px;height:900px"></div>');
  await page.addScriptTag({ path: viewer });
  for (const model of models) {
    const xml = fs.readFileSync(model);
    const svg = await page.evaluate(async (text) => {
      document.getElementById('canvas').innerHTML = '';
      const bpmn = new window.BpmnJS({ container: '#canvas' });
      const { warnings } = await bpmn.importXML(text);
      if (warnings.length) throw new Error(warnings.map((w) => w.message).join('; '));
      return (await bpmn.saveSVG()).svg;
    }, xml.toString());
    const hash = createHash('sha256').update(xml).digest('hex');
    const target = path.join(folder, path.basename(model, '.bpmn') + '.svg');
    // The viewer makes up new marker names at each run; numbered ones keep the picture the same.
    const names = [...new Set(svg.match(/marker-[0-9a-z]{20,}/g) || [])];
    const plain = names.reduce((text, name, i) => text.split(name).join(`marker-${i}`), svg);
    fs.writeFileSync(target, plain.replace(/(<svg )/, `<!-- model sha256 ${hash} -->\n$1`));
    console.log(target);
  }
  await browser.close();
})().catch((fault) => {
  console.error(fault.message);
  process.exit(1);
});
