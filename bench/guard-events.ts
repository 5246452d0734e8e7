/** API Gateway requests of a given size: an order with names, notes, numbers and URLs, as shops send them. */
export function orderRequest(characters: number): object {
  const items: object[] = [];
  for (let size = 0; size < characters; ) {
    const item = anItem(items.length);
    items.push(item);
    size += JSON.stringify(item).length + 1;
  }
  const body = JSON.stringify({ customer: { name: "Siobhán O'Brien", mail: 'siobhan@example.com' }, items });
  return {
    resource: '/orders',
    path: '/orders',
    httpMethod: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      accept: 'application/json',
      cookie: 'session=8f14e45fceea167a5a36dedd4bea2543; theme=dark',
      referer: 'https://shop.example.com/cart?step=2',
    },
    queryStringParameters: { page: '2', sort: 'price' },
    pathParameters: null,
    requestContext: { accountId: '123456789012', identity: { sourceIp: '198.51.100.7' }, stage: 'prod' },
    body,
    isBase64Encoded: false,
  };
}

const NOTES = [
  'Please leave it with the neighbours; ring twice, and select the blue gift wrap from the list.',
  'Size M or L? I would like to exchange it if it does not fit & get a refund (order 10-4711).',
  'Ship to: 12 Rue de l’Église, 75015 Paris. Update me by mail where possible.',
];

function anItem(index: number): object {
  return {
    sku: `SKU-${100_000 + index}`,
    name: `Linen shirt, ${['white', 'blue', 'ochre'][index % 3]}`,
    price: 39.9 + index,
    image: `https://cdn.example.com/p/${index}/front.jpg?w=640&q=80`,
    note: NOTES[index % NOTES.length],
  };
}
