// The mails that the shop has sent, as the local stand-in for SES keeps them.
import { readFile, readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';

const folder = process.env.MAILBOX;

/** The link in the newest mail to an address with these words, once it is there. */
export async function linkMailedTo(address, words, patience = 60_000) {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    for (const name of (await readdir(folder)).filter((each) => each.endsWith('.eml')).sort().reverse()) {
      const mail = await readFile(join(folder, name), 'utf8');
      const link = mail.includes(`To: ${address}\n`) || mail.includes(`To: ${address}\r\n`) ? linkIn(mail, words) : undefined;
      if (link) return link;
    }
    await pause(500);
  }
  throw new Error(`no mail to ${address} says “${words}” in ${folder}`);
}

function linkIn(mail, words) {
  const [, encoded] = /Content-Type: text\/plain[\s\S]*?\r?\n\r?\n([A-Za-z0-9+/=\r\n]+)/.exec(mail) ?? [];
  const text = Buffer.from(encoded ?? '', 'base64').toString('utf8');
  return text.includes(words) ? /https?:\S+/.exec(text)?.[0] : undefined;
}
