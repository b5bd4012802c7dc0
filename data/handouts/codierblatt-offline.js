// Service worker of the coding sheets on the site: what was opened once opens again without a network. Nothing is sent.
"use strict";
const CACHE = "gegenlesen-codierblatt";
const ours = url => /codierblatt|coding-sheet/.test(new URL(url).pathname);
async function keepOpenPages() {  // the first visit's page came before this worker did
  const [cache, pages] = await Promise.all([caches.open(CACHE), self.clients.matchAll({includeUncontrolled: true, type: "window"})]);
  await cache.addAll(pages.map(page => page.url.split("#")[0]).filter(ours));
  await self.skipWaiting();
}
async function fresh(request) {  // the page as it is now, else as it was kept
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch {
    return cache.match(request);
  }
}
self.addEventListener("install", event => event.waitUntil(keepOpenPages()));
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", event => {
  if (event.request.method === "GET" && ours(event.request.url)) event.respondWith(fresh(event.request));
});
