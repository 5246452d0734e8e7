/** Written for this project from the grammar of the class; no payload list was copied. */
export const attacks = [
  'a@example.com\nBcc: b@example.com',
  'a@example.com%0abcc:b@example.com',
  'Hi\r\nBCC: x@example.com',
  { path: 'body.subject', value: 'Hi\nTo: b@example.com' },
  { path: 'body.email', value: 'a@example.com\r\nCc: b@example.com' },
  { path: 'body.name', value: 'A\r\nReply-To: b@example.com' },
  { path: 'body.from', value: 'a@example.com\nSubject: hello' },
  'x\r\nRCPT TO:<b@example.com>\r\n',
  'x\r\nMAIL FROM:<b@example.com>',
  'x\r\nQUIT\r\n',
  'x\r\n.\r\nMAIL',
  'x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed',
  'x\r\na1 SELECT INBOX',
] as const;

export const benign = [
  'a@example.com',
  'Hello,\nplease bcc me.\nThanks',
  'On Monday you wrote:\nFrom: a@example.com\nTo: b@example.com\nSubject: x',
  'To: whom it may concern',
  'quit your job\nand travel',
  'data\nmore data',
  { path: 'body.subject', value: 'Re: your order' },
  { path: 'body.name', value: 'Smith\nJohn' },
  { path: 'body.email', value: 'a+b@example.com' },
  'Kind regards,\nJohn',
  'cc: everyone',
  'select one\nand delete the other',
] as const;
