/** Chromium knows no `app://`: in the stand-in the window's origin is an invented https one, which no resolver knows (RFC 2606). */
const APP = 'app://postlotse'
const WEB = 'https://postlotse.test'

export const toApp = (url: string) => (url === WEB || url.startsWith(`${WEB}/`) ? APP + url.slice(WEB.length) : url)
export const toWeb = (url: string) => (url === APP || url.startsWith(`${APP}/`) ? WEB + url.slice(APP.length) : url)
