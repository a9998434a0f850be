package ml.ispovesti.published;

/** In what order the main list is read. */
enum Sort {
    NEW,
    TOP,
    HOT
}
