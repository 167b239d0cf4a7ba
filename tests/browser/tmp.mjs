import { launch } from './browser.mjs';
import { serve } from './server.mjs';
import { fileURLToPath } from 'node:url';
import { Visitor } from './visitor.mjs';
import { axe, html, wide, small } from './rules.mjs';
const site = await serve(fileURLToPath(new URL('../../target/dev-site/', import.meta.url)));
const browser = await launch();
const dark = process.argv[3] === 'dark';
const [w, h] = (process.argv[2] ?? '1280x800').split('x').map(Number);
const v = await Visitor.arrive(browser, site.url, { viewport: { width: w, height: h }, colorScheme: dark ? 'dark' : 'light' });
const page = v.page; page.context().setDefaultTimeout(20000);
const shot = (name) => page.screenshot({ path: `/tmp/desk-${w}-${name}.png` });
const full = (name) => page.screenshot({ path: `/tmp/desk-${w}-${name}-full.png`, fullPage: true });
try {
await v.open('/#konsultacja');
await page.getByRole('link', { name: 'Częstochowa' }).click();
await page.getByText('Zaznacz po lewej').waitFor();
await full('0');
const chip = (name) => page.locator('.chip', { hasText: name }).first();
const press = async (...keys) => { for (const k of keys) { await page.keyboard.press(k); } };
await press('1', '6', 'Enter');
await page.waitForTimeout(100);
await shot('1');
console.log(await page.evaluate(() => document.activeElement.id), await page.locator('#zmiany').innerText());
for (let i = 0; i < 7; i++) {
  const id = await page.evaluate(() => document.activeElement.id + ' ' + (document.activeElement.closest('fieldset')?.querySelector('legend').innerText ?? '') + ' ' + document.activeElement.type);
  console.log(id);
  await press('1'); if (id.endsWith('checkbox')) await press('Enter');
  await page.waitForTimeout(50);
}
await full('2'); await shot('2v');
await page.locator('.ruling summary').nth(0).click();
await page.locator('.ruling summary').nth(1).click();
await page.waitForTimeout(50);
await shot('3'); await full('3');
await press('c'); await page.waitForTimeout(50);
await page.locator('.ask', { hasText: 'Związek z miastem' }).first().locator('button').click(); await page.waitForTimeout(60);
await page.locator('#p5 .chip').nth(1).click();
await page.waitForTimeout(60);
await page.evaluate(() => window.scrollTo(0, 0));
await shot('4'); await full('4');
await page.locator('#n-help').click();
await page.waitForTimeout(50);
await shot('5');
console.log('axe', await axe(page)); console.log('html', await html(page)); console.log('wide', await wide(page)); console.log('small', await small(page)); console.log(v.complaints);
} catch (e) { console.log(e); await full('error'); console.log(v.complaints) }
await browser.close(); await site.close();
process.exit();
