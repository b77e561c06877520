// The desk by keyboard, and the text beside its claims. Every page works without this file.
'use strict';
(() => {
  const review = document.querySelector('.review');
  const text = document.getElementById('text');
  const claims = document.getElementById('claims');
  const body = document.body;
  document.documentElement.classList.add('js');

  document.addEventListener('htmx:configRequest', (event) => {
    event.detail.headers['X-Vigie-Csrf'] = body.dataset.csrf;
  });
  // The session has ended: what was to be sent goes as a whole form, and the page to sign in holds it.
  document.addEventListener('htmx:beforeOnLoad', (event) => {
    const { xhr, requestConfig } = event.detail;
    if (xhr.status !== 401) return;
    event.preventDefault();
    const form = document.createElement('form');
    form.method = 'post';
    form.action = requestConfig.path;
    for (const [name, value] of requestConfig.formData.entries()) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = value;
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  });
  for (const wrong of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
    document.addEventListener(wrong, () => alarm(body.dataset.failed));
  }
  document.addEventListener('htmx:beforeRequest', () => alarm(''));

  // Lists answer at once; without this file a button does the same.
  for (const form of document.querySelectorAll('[data-instant]')) {
    form.addEventListener('change', () => form.requestSubmit());
  }
  for (const form of document.querySelectorAll('[data-long]')) {
    form.addEventListener('submit', () => tell(form.dataset.long));
  }
  for (const field of document.querySelectorAll('[data-drop]')) {
    const input = field.querySelector('input');
    field.addEventListener('dragover', (event) => { event.preventDefault(); field.classList.add('dropping'); });
    field.addEventListener('dragleave', () => field.classList.remove('dropping'));
    field.addEventListener('drop', (event) => {
      event.preventDefault();
      field.classList.remove('dropping');
      if (event.dataTransfer.files.length) input.files = event.dataTransfer.files;
    });
  }

  function alarm(words) {
    document.getElementById('alarm').textContent = words;
  }

  function tell(words) {
    const say = document.getElementById('say');
    say.textContent = '';
    requestAnimationFrame(() => { say.textContent = words; });
  }

  // ---- claims ----
  const cards = () => claims ? [...claims.querySelectorAll('.card')] : [];
  const currentCard = () => claims && claims.querySelector('.card.current');
  const parts = { p: 'patient', a: 'agent', w: 'when', l: 'where', s: 'source', c: 'charge' };

  function light(index) {
    if (!text) return;
    const card = cards()[index];
    for (const seg of text.querySelectorAll('.seg')) {
      seg.classList.remove('on', 'on-t', 'on-p', 'on-a', 'on-w', 'on-l', 'on-s', 'on-c');
      delete seg.dataset.label;
      for (const mark of seg.dataset.marks.split(' ')) {
        const [of, part] = mark.split(':');
        if (Number(of) !== index) continue;
        seg.classList.add('on', 'on-' + part);
        const label = card && parts[part] && card.querySelector('.fact.' + parts[part] + ' dt');
        const before = seg.previousSibling;
        const goesOn = before && before.nodeType === 1 && before.classList.contains('on-' + part);
        if (label && !goesOn && !seg.dataset.label) seg.dataset.label = label.textContent;
      }
    }
  }

  function choose(index, how) {
    const all = cards();
    if (!all.length) return;
    const at = Math.max(0, Math.min(index, all.length - 1));
    all.forEach((card, i) => {
      card.classList.toggle('current', i === at);
      if (i === at) card.setAttribute('aria-current', 'true'); else card.removeAttribute('aria-current');
    });
    const card = all[at];
    light(at);
    if (how.focus) card.focus({ preventScroll: true });
    if (how.card !== false) scrollTo(card, claims);
    if (how.text !== false) {
      const trigger = document.getElementById('t-' + card.dataset.claim) || text.querySelector('.on');
      if (trigger && (wide() || how.text)) scrollTo(trigger, null);
    }
  }

  const wide = () => matchMedia('(min-width: 62.01rem)').matches;

  function scrollTo(element, box) {
    const frame = box && wide() ? box.getBoundingClientRect() : { top: 0, bottom: innerHeight };
    const place = element.getBoundingClientRect();
    const margin = 70;
    if (place.top >= frame.top + margin && place.bottom <= frame.bottom - 20) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const shift = place.top - frame.top - Math.min(margin + 60, (frame.bottom - frame.top) / 3);
    (box && wide() ? box : window).scrollBy({ top: shift, behavior: calm ? 'auto' : 'instant' });
  }

  const indexOf = (card) => cards().indexOf(card);
  const currentIndex = () => Math.max(0, indexOf(currentCard()));

  if (review && claims && text) {
    choose(currentIndex(), { card: Boolean(location.search), text: false });
    if (location.hash.startsWith('#c-') && currentCard()) currentCard().focus({ preventScroll: true });

    text.addEventListener('click', (event) => {
      const seg = event.target.closest('a.trigger');
      if (!seg || !getSelection().isCollapsed) return;
      event.preventDefault();
      const mine = seg.dataset.marks.split(' ').filter((m) => m.endsWith(':t')).map((m) => Number(m.split(':')[0]));
      // Where several claims share a word, a further click goes to the next of them.
      const next = mine[(mine.indexOf(currentIndex()) + 1) % mine.length];
      choose(next, { focus: true, text: false });
    });
    claims.addEventListener('click', (event) => {
      const card = event.target.closest('.card');
      if (!card) return;
      const go = event.target.closest('[data-go]');
      if (go) event.preventDefault();
      if (go || !event.target.closest('a, button, input, select, textarea, summary, label, dialog')) {
        choose(indexOf(card), { card: false, text: Boolean(go) || undefined, focus: true });
      }
    });
    claims.addEventListener('focusin', (event) => {
      const card = event.target.closest('.card');
      if (card && card !== currentCard()) choose(indexOf(card), { card: false });
    });
    // Only now has a new card the classes it came with.
    document.addEventListener('htmx:afterSettle', afterSwap);
  }

  let moving = null;
  function afterSwap() {
    if (!claims) return;
    prepareCorrection();
    const all = cards();
    const card = moving !== null ? all[moving] : currentCard();
    if (card) choose(indexOf(card), { focus: !card.classList.contains('correcting'), card: true });
    focusCorrection();
    moving = null;
  }

  function press(selector) {
    const card = currentCard();
    const control = card && card.querySelector(selector);
    if (!control) return false;
    control.click();
    return true;
  }

  function decide(selector) {
    const from = currentIndex();
    const all = cards();
    if (!currentCard() || !currentCard().querySelector(selector)) return;
    const later = all.findIndex((card, i) => i > from && card.classList.contains('open'));
    moving = later < 0 ? from : later;
    press(selector);
    tell(body.dataset.saved);
  }

  function nextOpen() {
    const all = cards();
    const from = currentIndex();
    for (let step = 1; step <= all.length; step++) {
      const at = (from + step) % all.length;
      if (all[at].classList.contains('open')) return choose(at, { focus: true });
    }
  }

  // ---- correcting: select words in the text, press the field's key ----
  let chosen = null;
  document.addEventListener('selectionchange', note);

  function note() {
    const selection = getSelection();
    if (!text || !selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
    document.documentElement.classList.add('selected');
    chosen = { begin: offset(range.startContainer, range.startOffset), words: selection.toString() };
  }

  // Offset in the bulletin's text: each line says where it begins, and holds its text and no more.
  function offset(node, at) {
    const line = (node.nodeType === 1 ? node : node.parentElement).closest('[data-begin]');
    if (!line) return -1;
    const range = document.createRange();
    range.setStart(line, 0);
    range.setEnd(node, at);
    return Number(line.dataset.begin) + range.toString().length;
  }

  function take(input) {
    // The browser tells of a selection a moment later than a quick key comes.
    note();
    if (!chosen || !input) return;
    const lead = chosen.words.length - chosen.words.trimStart().length;
    input.value = chosen.words.trim();
    const at = input.parentElement.querySelector('input[type="hidden"]');
    if (at) at.value = chosen.begin < 0 ? '' : String(chosen.begin + lead);
    input.focus();
    grow(input);
  }

  // The last row of names is always empty.
  function grow(input) {
    const rows = input.closest('[data-rows]');
    if (!rows) return;
    const all = [...rows.querySelectorAll('.person-row')];
    const last = all[all.length - 1];
    if (!last.querySelector('[data-words]').value) return;
    const fresh = last.cloneNode(true);
    const from = rows.dataset.rows + '.' + last.dataset.row;
    const to = rows.dataset.rows + '.' + (Number(last.dataset.row) + 1);
    fresh.dataset.row = String(Number(last.dataset.row) + 1);
    for (const fault of fresh.querySelectorAll('.fault')) fault.remove();
    for (const element of fresh.querySelectorAll('*')) {
      for (const name of ['name', 'id', 'for', 'data-take']) {
        const value = element.getAttribute(name);
        if (value) element.setAttribute(name, value.replace(from, to));
      }
      if (element.matches('input')) { element.value = ''; element.removeAttribute('aria-invalid'); }
    }
    last.after(fresh);
  }

  function prepareCorrection() {
    const form = document.querySelector('.correction');
    if (!form || form.dataset.ready) return;
    form.dataset.ready = 'yes';
    for (const button of form.querySelectorAll('[data-take]')) button.hidden = false;
    form.addEventListener('mousedown', (event) => {
      if (event.target.closest('[data-take]')) event.preventDefault();
    });
    form.addEventListener('click', (event) => {
      const button = event.target.closest('[data-take]');
      if (button) take(form.querySelector('[name="' + button.dataset.take + '"]'));
    });
    form.addEventListener('input', (event) => {
      if (event.target.matches('[data-words]')) {
        const at = event.target.parentElement.querySelector('input[type="hidden"]');
        if (at) at.value = '';
        grow(event.target);
      }
    });
  }

  // htmx gives the focus back to the card; the first field, or the first that is wrong, is meant.
  function focusCorrection() {
    const form = document.querySelector('.correction');
    if (!form || form.contains(document.activeElement)) return;
    const fault = form.querySelector('[aria-invalid]');
    (fault || form.querySelector('select')).focus({ preventScroll: !fault });
  }
  prepareCorrection();
  focusCorrection();

  function takeByKey(key) {
    const form = document.querySelector('.correction');
    if (!form || !chosen) return false;
    const fields = [...form.querySelectorAll('[data-words="' + key + '"]')];
    if (!fields.length) return false;
    take(fields.find((field) => !field.value) || fields[fields.length - 1]);
    return true;
  }

  // ---- who is who: one question after the other ----
  const doubts = () => [...document.querySelectorAll('.doubt')];

  function chooseDoubt(step) {
    const all = doubts();
    const from = Math.max(0, all.findIndex((doubt) => doubt.classList.contains('current')));
    const at = Math.max(0, Math.min(from + step, all.length - 1));
    all.forEach((doubt, i) => doubt.classList.toggle('current', i === at));
    all[at].focus({ preventScroll: true });
    scrollTo(all[at], null);
  }

  function judge(verdict) {
    const button = document.querySelector('.doubt.current .judge-' + verdict);
    if (button) button.click();
  }

  const doubtKeys = {
    j: () => chooseDoubt(1),
    k: () => chooseDoubt(-1),
    s: () => judge('same'),
    d: () => judge('different'),
    u: () => judge('unsure'),
    z: () => { const undo = document.querySelector('#judged ~ .judged .take-back'); if (undo) undo.click(); },
  };
  for (const doubt of doubts()) {
    doubt.addEventListener('focusin', () => {
      doubts().forEach((other) => other.classList.toggle('current', other === doubt));
    });
  }

  // ---- keys ----
  let going = false;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const correcting = document.querySelector('.correction');
    if (event.key === 'Escape') return escape(correcting, event);
    if (event.target.closest('input, textarea, select, dialog[open]')) return;
    if (going) {
      going = false;
      const to = {
        t: '/today', l: '/', r: '/?state=todo', i: '/add', s: '/search', p: '/person', c: '/cases', w: '/who',
        d: '/demands', a: '/calendar', h: '/chronology', n: '/counts', m: '/map', e: '/record',
      }[event.key];
      if (to) { event.preventDefault(); location.assign(to); }
      return;
    }
    if (correcting && takeByKey(event.key)) { event.preventDefault(); return; }
    const act = {
      j: () => choose(currentIndex() + 1, { focus: true }),
      k: () => choose(currentIndex() - 1, { focus: true }),
      n: nextOpen,
      a: () => decide('.accept'),
      r: () => decide('.reject'),
      x: () => decide('.reject'),
      u: () => press('.undo'),
      c: () => press('.correct'),
      e: () => press('.correct'),
      g: () => { going = true; },
      '/': () => { const q = document.getElementById('q'); if (q) q.focus(); },
      '?': help,
      ...(review ? {} : doubtKeys),
    }[event.key];
    if (!act || (correcting && !['?', 'g', '/'].includes(event.key))) return;
    event.preventDefault();
    act();
  });

  function escape(correcting, event) {
    if (document.querySelector('dialog[open]')) return;
    if (correcting) {
      const cancel = correcting.querySelector('[data-cancel]');
      if (cancel) { event.preventDefault(); cancel.click(); }
    } else if (document.activeElement && document.activeElement.matches('input, textarea')) {
      document.activeElement.blur();
    }
  }

  function help() {
    const dialog = document.getElementById('keys');
    if (dialog && dialog.showModal) dialog.showModal(); else location.assign('/keys');
  }
})();
