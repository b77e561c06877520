// Many files and whole folders on their way in, some at a time, each with what came of it. The
// page works without this file for single files and for as many as one form holds.
'use strict';
(() => {
  const form = document.querySelector('form[data-intake]');
  if (!form) return;
  const files = document.getElementById('files');
  const folder = document.getElementById('folder');
  const pasted = document.getElementById('pasted');
  const drop = form.querySelector('[data-drop]');
  const chosen = document.getElementById('chosen');
  const sending = document.getElementById('sending');
  const bar = document.getElementById('sent-bar');
  const said = document.getElementById('sent-words');
  const refused = document.getElementById('sent-refused');
  const rows = document.getElementById('sent-rows');
  const words = form.dataset;
  const AT_ONCE = 20;
  const BYTES_AT_ONCE = 16 * 1024 * 1024;
  const MOST_FILES = 20000;
  let picked = [];
  let busy = false;

  const hidden = (path) => path.split('/').some((part) => part.startsWith('.'));

  function pick(list) {
    picked = list.filter((one) => !hidden(one.path)).slice(0, MOST_FILES);
    chosen.textContent = picked.length ? words.chosen + ' ' + picked.length : '';
  }
  const ofInput = (input) =>
    [...input.files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
  files.addEventListener('change', () => { folder.value = ''; pick(ofInput(files)); });
  folder.addEventListener('change', () => { files.value = ''; pick(ofInput(folder)); });

  // A folder's content comes in pieces: asked for until nothing comes.
  function inside(directory) {
    const reader = directory.createReader();
    const all = [];
    return new Promise((done, fail) => {
      const more = () => reader.readEntries((some) => {
        if (!some.length) return done(all);
        all.push(...some);
        more();
      }, fail);
      more();
    });
  }
  async function walk(entry, found, lost) {
    if (found.length >= MOST_FILES) return;
    const path = entry.fullPath.replace(/^\//, '');
    try {
      if (entry.isFile) {
        const file = await new Promise((done, fail) => entry.file(done, fail));
        found.push({ file, path });
      } else {
        for (const one of await inside(entry)) await walk(one, found, lost);
      }
    } catch (unreadable) {
      lost.push(path);
    }
  }
  drop.addEventListener('drop', async (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    drop.classList.remove('dropping');
    if (busy) return;
    // entries are there only while the event is
    const entries = [...event.dataTransfer.items]
      .map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
    if (entries.every((entry) => entry.isFile) && event.dataTransfer.files.length) {
      files.files = event.dataTransfer.files;
      folder.value = '';
      pick(ofInput(files));
      return;
    }
    const found = [];
    const lost = [];
    for (const entry of entries) await walk(entry, found, lost);
    files.value = '';
    folder.value = '';
    refused.replaceChildren();
    lost.forEach((path) => refuse(path, words.unreadable));
    sending.hidden = !lost.length;
    pick(found);
  }, true);

  function refuse(name, why) {
    const row = document.createElement('li');
    row.className = 'row refused';
    const title = document.createElement('p');
    title.className = 'row-title';
    title.textContent = name;
    const reason = document.createElement('p');
    reason.className = 'fault';
    reason.textContent = why;
    row.append(title, reason);
    refused.append(row);
  }

  function batches(list) {
    const all = [];
    let now = [];
    let bytes = 0;
    for (const one of list) {
      if (now.length && (now.length >= AT_ONCE || bytes + one.file.size > BYTES_AT_ONCE)) {
        all.push(now);
        now = [];
        bytes = 0;
      }
      now.push(one);
      bytes += one.file.size;
    }
    if (now.length) all.push(now);
    return all;
  }

  // What was sent and what came of it; null where nothing can be said.
  async function send(batch, text) {
    const data = new FormData();
    for (const name of ['_csrf', 'published', 'language']) data.append(name, form.elements[name].value);
    if (text) data.append('text', text);
    batch.forEach((one) => data.append('files', one.file, one.path));
    try {
      const answer = await fetch(form.action, {
        method: 'POST', body: data, headers: { 'HX-Request': 'true' }, credentials: 'same-origin',
      });
      const list = new DOMParser().parseFromString(await answer.text(), 'text/html')
        .querySelector('[data-arrivals]');
      return { status: answer.status, list };
    } catch (lost) {
      return { status: 0, list: null };
    }
  }

  function take(list) {
    for (const row of [...list.children]) {
      (row.classList.contains('refused') ? refused : rows).append(document.adoptNode(row));
    }
  }

  // A pasted text goes alone and first, so that what befalls it befalls no file. Tells whether it
  // was taken.
  async function sendText(text) {
    const answer = await send([], text);
    if (answer.list) {
      const taken = !answer.list.querySelector('.refused');
      take(answer.list);
      return taken;
    }
    refuse(words.pasted, why(answer.status));
    return false;
  }

  function why(status) {
    if (status === 401 || status === 403) return words.out;
    return status === 413 ? words.large : words.failed;
  }

  async function sendAll(text) {
    const list = picked;
    const all = list.length + (text ? 1 : 0);
    let done = 0;
    const waiting = batches(list);
    const tell = () => {
      bar.value = done;
      said.textContent = words.sent + ' ' + done + ' / ' + all
        + (refused.children.length ? ' · ' + words.not + ' ' + refused.children.length : '');
    };
    bar.max = all;
    tell();
    const taken = text ? await sendText(text) : true;
    if (text) done += 1;
    tell();
    while (waiting.length) {
      const batch = waiting.shift();
      const answer = await send(batch, '');
      if (answer.list) {
        take(answer.list);
        done += batch.length;
      } else if (answer.status === 401 || answer.status === 403) {
        batch.concat(...waiting).forEach((one) => refuse(one.path, words.out));
        waiting.length = 0;
      } else if (batch.length > 1) {
        // which of them it was, each alone will tell
        waiting.unshift(...batch.map((one) => [one]));
      } else {
        refuse(batch[0].path, why(answer.status));
        done += 1;
      }
      tell();
    }
    said.textContent = words.done + ' ' + said.textContent;
    return taken;
  }

  const leaving = (event) => event.preventDefault();
  form.addEventListener('submit', async (event) => {
    // a few files go as any form does, and whoever may be known already is told of
    const plain = picked.length <= AT_ONCE && files.files.length === picked.length;
    if (busy || plain) {
      if (busy) event.preventDefault();
      return;
    }
    event.preventDefault();
    busy = true;
    sending.hidden = false;
    refused.replaceChildren();
    rows.replaceChildren();
    window.addEventListener('beforeunload', leaving);
    const before = pasted.value;
    const text = before.trim() ? before : '';
    const taken = await sendAll(text);
    window.removeEventListener('beforeunload', leaving);
    busy = false;
    pick([]);
    files.value = '';
    folder.value = '';
    // what was not taken, or typed meanwhile, stays with its day and language
    if (taken && pasted.value === before) {
      form.reset();
      pasted.value = '';
    }
    said.focus();
  });
})();
