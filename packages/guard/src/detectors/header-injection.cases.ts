/** Written for this project from the grammar of the class; no payload list was copied. */
export const attacks = [
  'en\r\nSet-Cookie: a=b',
  'x%0d%0aLocation: https://example.com',
  'x\nLocation: //example.com',
  'a\r\n\r\n<html><script>1</script>',
  'x\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK',
  'x\u560d\u560aSet-Cookie:a=b',
  'a\r\nTransfer-Encoding: chunked',
  'a\nX-Forwarded-Host: evil.example.com',
  'a\r\nRefresh: 0;url=https://example.com',
  { role: 'query', value: 'a\nFoo-Bar: 1' },
  { role: 'path', value: '/a\r\nFoo: bar' },
  { role: 'header', value: 'v\r\nInjected: yes' },
  'x\r\nContent-Type: text/html',
  '1\r\nAccess-Control-Allow-Origin: *',
] as const;

export const benign = [
  'Dear all,\nthe date: Monday\nthe place: Berlin\n',
  'Event\nLocation: Room 5\nTime: 10:00',
  'name: a\nage: 5\ncity: x',
  'line one\r\nline two\r\n',
  'To do:\n- a\n- b',
  'Content is king: really',
  {
    role: 'query',
    value: 'first line of my message to you\nand a second line: with a colon\nand a third line of it',
  },
  { role: 'header', value: 'text/html, application/json' },
  { role: 'path', value: '/a/b:c' },
  'Host a party: it is fun',
  'Cookie recipes:\r\n1. butter',
  'ratio\n1:2',
] as const;
