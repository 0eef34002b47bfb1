/// The fields of everything that the API serves, a table for each kind of item.
enum ItemTables {}
