// Looks at pages in Chromium: node look.cjs [--keep] FILE.html …
// Prints a line for each fault; with --keep, leaves pictures and a PDF beside each page.
const puppeteer = require('puppeteer-core');
const axe = require.resolve('axe-core/axe.min.js');
const path = require('path');

const keep = process.argv[2] === '--keep';
const files = process.argv.slice(keep ? 3 : 2);

const views = [
  {name: 'light', width: 1280, scheme: 'light'},
  {name: 'dark', width: 1280, scheme: 'dark'},
  {name: 'narrow', width: 820, scheme: 'light'},
  {name: 'phone', width: 390, scheme: 'light'},
  {name: 'phone-dark', width: 390, scheme: 'dark'},
];
const sheet = 643; // the width of A4 without its margins

// What sticks out: of the window, of a drawing, of the column of a schedule's labels.
const sticksOut = () => {
  const faults = [];
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page is ${document.documentElement.scrollWidth} wide`);
  for (const svg of document.querySelectorAll('svg.drawing')) {
    for (const text of svg.querySelectorAll('text')) {
      const box = text.getBBox(), right = box.x + box.width;
      if (/W{5}/.test(text.textContent)) continue; // twice as wide as letters are, and cut
      const labels = text.parentElement !== svg;
      const most = labels ? text.parentElement.width.baseVal.value : svg.viewBox.baseVal.width;
      if (box.x < -2 || right > most + 2) faults.push(`"${text.lastChild.textContent}" of ${svg.closest("figure").firstElementChild.id} goes from ${box.x} to ${right}`);
    }
  }
  return faults;
};

(async () => {
  const browser = await puppeteer.launch({executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox']});
  for (const file of files) {
    const url = 'file://' + path.resolve(file);
    const say = (view, fault) => console.log(`${path.basename(file)}, ${view}: ${fault}`);

    // As a reader opens it: nothing is fetched, nothing is refused, nothing runs.
    const page = await browser.newPage();
    page.on('request', r => { if (r.url() !== url) say('opened', `asks for ${r.url()}`); });
    page.on('console', m => say('opened', m.text()));
    page.on('dialog', d => { say('opened', `a script ran: ${d.message()}`); d.dismiss(); });
    await page.goto(url);
    if (await page.evaluate(() => getComputedStyle(document.body).marginTop) !== '0px') say('opened', 'the policy refuses the style');
    if (keep) await page.pdf({path: file.replace(/html$/, 'pdf'), preferCSSPageSize: true, printBackground: false});
    await page.emulateMediaType('print');
    await page.setViewport({width: sheet, height: 900});
    for (const fault of await page.evaluate(sticksOut)) say('print', fault);
    await page.close();

    const checked = await browser.newPage();
    await checked.setBypassCSP(true); // axe is a script
    // Contrast takes axe a second for every screen: it is looked at where all there is stands on few.
    const small = /^(sample|hostile|everything)/.test(path.basename(file));
    const run = small ? {} : {rules: {'color-contrast': {enabled: false}}};
    for (const view of views) {
      await checked.setViewport({width: view.width, height: 900});
      await checked.emulateMediaFeatures([{name: 'prefers-color-scheme', value: view.scheme}]);
      await checked.goto(url);
      for (const fault of await checked.evaluate(sticksOut)) say(view.name, fault);
      if (keep) await checked.screenshot({path: file.replace(/html$/, view.name + '.png'), fullPage: true});
      if (!small && view.name !== 'light') continue;
      await checked.addScriptTag({path: axe});
      const {violations} = await checked.evaluate(run => axe.run(run), run);
      for (const v of violations) say(view.name, `${v.id}: ${v.help}: ${v.nodes.length} × ${v.nodes[0].html.slice(0, 200)}: ${v.nodes[0].failureSummary.replace(/\s+/g, ' ')}`);
    }
    await checked.close();
  }
  await browser.close();
})();
