/** Documents of a type that people must have checked before it may be handed over without one. */
export const LEAST_CHECKED = 50
