// Service worker of the coding sheets on the site: what was opened once opens again without a network. Nothing is sent.
"use strict";
const CACHE = "gegenlesen-codierblatt";
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", event => {
  if (event.request.method !== "GET" || !/codierblatt|coding-sheet/.test(event.request.url)) return;
  event.respondWith(fetch(event.request).then(
    response => { const copy = response.clone(); caches.open(CACHE).then(cache => cache.put(event.request, copy)); return response; },
    () => caches.match(event.request)));
});
