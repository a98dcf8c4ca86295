/** Said with a request from a room screen, whoever else has a seat in this browser. */
export const asDisplay: object = { query: { as: 'display' } }
