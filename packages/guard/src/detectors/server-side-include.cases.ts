/** Written for this project from the grammar of the class; no payload list was copied. */
export const attacks: readonly string[] = [
  '<!--#exec cmd="id" -->',
  '<!--#include virtual="/etc/hostname"-->',
  '<!--#include file="a.html" -->',
  '<!--#echo var="DATE_LOCAL" -->',
  '<!--#printenv -->',
  '<!-- #exec cgi="/cgi-bin/a.cgi" -->',
  '<p><!--#config timefmt="%A" --></p>',
  '<!--#set var="a" value="b" -->',
  '<!--#fsize file="a" -->',
  '<!--#if expr="1" -->',
  '<esi:include src="http://198.51.100.7/a" />',
  '<esi:vars>x</esi:vars>',
  'x<!--#EXEC cmd=id',
];

export const benign: readonly string[] = [
  '<!-- a comment -->',
  '<!-- #1 in the list -->',
  '<!--[if mso]><table><![endif]-->',
  '<!-- include the header here -->',
  '#include <stdio.h>',
  '# echo hello',
  '<!--StartFragment-->',
  'residential: esi',
  '<!-- exec summary -->',
  '<!---->',
  'execute the #plan',
  '<!-- TOC -->',
];
