#include <libxml/xmlversion.h>
// Debian's libxml2 knows ICU by its headers, which are others than those of Swift's Foundation; nothing here needs them.
#undef LIBXML_ICU_ENABLED
#include <iconv.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
