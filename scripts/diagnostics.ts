/**
 * Writes docs/diagnostics.md from the catalogue of messages: `node scripts/diagnostics.ts`. With `--check` it only says
 * whether the file is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { RULES, type RuleId } from '../src/model/rules.ts';
import { stopsBuild } from '../src/site/messages.ts';

const FILE = 'docs/diagnostics.md';

const SEVERITIES = { error: '错误 · error', warning: '警告 · warning', hint: '提示 · hint' };

const INTRODUCTION = `# 诊断 · Diagnostics

\`npm run check\` 与构建会给出下列消息。在 \`site.yaml\` 里可以改变一条规则的级别，在 digest 里可以用注释豁免：

\`npm run check\` and the build give these messages. \`site.yaml\` changes the severity of a rule, a comment in a digest
waives it:

\`\`\`yaml
# site.yaml
rules:
  picture-without-alt: off
  link-local: error
\`\`\`

\`\`\`markdown
<!-- wenda-disable personal-email -->
<!-- wenda-disable-next-line link-local -->
\`\`\`
`;

function toSection(rule: RuleId): string {
  const { severity, says, remedy } = RULES[rule];
  const stop = stopsBuild(rule) ? '（停止构建 · stops the build）' : '';
  return [
    `## ${rule}`,
    `**${SEVERITIES[severity]}**${stop}`,
    `${says['zh-CN']}。${remedy['zh-CN']}。`,
    `${toSentence(says.en)} ${toSentence(remedy.en)}`,
    '',
  ].join('\n\n');
}

/** `the link has no address` → `The link has no address.` */
function toSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

// The keys of an object that is written out; TypeScript widens them to strings.
const rules = (Object.keys(RULES) as RuleId[]).sort();
const text = `${[INTRODUCTION, ...rules.map(toSection)].join('\n').trimEnd()}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== text) {
    process.stderr.write(`${FILE} is not up to date: node scripts/diagnostics.ts\n`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(FILE, text);
}
