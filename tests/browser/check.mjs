// Opens reports in a browser as people do: light and dark, on a wide and a narrow screen, and on paper. Each must be
// accessible by axe's rules, ask for nothing outside the file, say nothing on the console, and never need to be
// scrolled sideways.
//
// node check.mjs BROWSER REPORT.html … [--pictures FOLDER]

import { readFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

// Colours do not depend on the width, so each scheme is looked at on one screen.
const LOOKS = [
  { name: "wide", width: 1280, height: 900, colorScheme: "light" },
  { name: "narrow", width: 360, height: 740, colorScheme: "dark" },
];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

const [browserPath, ...rest] = process.argv.slice(2);
const at = rest.indexOf("--pictures");
const pictures = at < 0 ? null : resolve(rest[at + 1]);
const reports = (at < 0 ? rest : rest.slice(0, at)).map((report) => resolve(report));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const problems = [];

if (pictures) mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath: browserPath, args: FLAGS });
try {
  for (const report of reports) {
    await Promise.all([...LOOKS.map((screen) => look(report, screen)), print(report)]);
  }
} finally {
  await browser.close();
}
for (const problem of problems) console.error(problem);
console.log(`${reports.length} reports, ${problems.length} problems`);
process.exitCode = problems.length === 0 && reports.length > 0 ? 0 : 1;

async function open(report, options, where) {
  const context = await browser.newContext(options);
  // A machine that does much else may be slow.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const url = pathToFileURL(report).href;
  page.on("console", (message) => problems.push(`${where}: the console says: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`${where}: error: ${error.message}`));
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== url) problems.push(`${where}: asks for ${request.url()}`);
  });
  await page.goto(url);
  return { context, page };
}

async function look(report, screen) {
  const { name, colorScheme, ...viewport } = screen;
  const where = `${basename(report)}, ${colorScheme}, ${name}`;
  const { context, page } = await open(report, { colorScheme, viewport }, where);
  await shoot(page, `${basename(report, ".html")}-${colorScheme}-${name}`);
  // What is folded away is checked, too.
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > screen.width) problems.push(`${where}: is ${width} pixels wide`);
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = paper === "rgb(255, 255, 255)";
  if (light !== (colorScheme === "light")) problems.push(`${where}: has ${paper} for paper`);
  await page.evaluate(axe);
  const rules = { runOnly: { type: "tag", values: RULES } };
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), rules);
  for (const { id, help, nodes } of violations) {
    const places = nodes.slice(0, 3).map((node) => `${node.target.join(" ")}: ${node.failureSummary}`);
    problems.push(`${where}: ${id}: ${help} (${nodes.length})\n  ${places.join("\n  ")}`);
  }
  await context.close();
}

async function shoot(page, name) {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

async function print(report) {
  const where = `${basename(report)}, on paper`;
  const { context, page } = await open(report, { colorScheme: "dark" }, where);
  const path = pictures ? join(pictures, `${basename(report, ".html")}.pdf`) : undefined;
  const pdf = await page.pdf({ path, preferCSSPageSize: true, printBackground: false });
  if (pdf.subarray(0, 5).toString() !== "%PDF-") problems.push(`${where}: is no PDF`);
  if (!/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/.test(pdf.toString("latin1"))) problems.push(`${where}: is not A4`);
  await page.emulateMedia({ media: "print" });
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  if (ink !== "rgb(0, 0, 0)") problems.push(`${where}: has ${ink} for ink`);
  await context.close();
}
