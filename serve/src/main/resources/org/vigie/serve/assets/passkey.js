// Passkeys: what a browser makes and shows of them, between the desk's forms and the device. A form
// with data-passkey asks for one when it is sent; a button with data-prove, before a grave act.
'use strict';
(() => {
  const named = !/^[\d.]+$|:/.test(location.hostname);
  if (!window.isSecureContext || !window.PublicKeyCredential || !named) return;
  for (const part of document.querySelectorAll('[data-needs-passkey]')) part.hidden = false;
  for (const part of document.querySelectorAll('[data-lacks-passkey]')) part.hidden = true;

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
  const letters = (buffer) => {
    const chars = Array.from(new Uint8Array(buffer), (one) => String.fromCharCode(one)).join('');
    return btoa(chars).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  };

  // What the desk asks for, with bytes where JSON has letters.
  async function asked(address, fields) {
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(fields) });
    const isJson = (answer.headers.get('Content-Type') || '').startsWith('application/json');
    if (!answer.ok || !isJson) throw new Refusal(answer.status === 403 ? 'proof' : 'failed');
    const options = await answer.json();
    options.challenge = bytes(options.challenge);
    if (options.user) options.user.id = bytes(options.user.id);
    for (const list of ['excludeCredentials', 'allowCredentials']) {
      options[list] = (options[list] || []).map((one) => ({ type: one.type, id: bytes(one.id) }));
    }
    for (const part of Object.keys(options)) if (options[part] === null) delete options[part];
    return options;
  }

  class Refusal extends Error {
    constructor(why) {
      super(why);
      this.why = why;
    }
  }

  // What the device answers, as RegistrationResponseJSON or AuthenticationResponseJSON.
  function told(credential) {
    const response = { clientDataJSON: letters(credential.response.clientDataJSON) };
    for (const part of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
      if (credential.response[part]) response[part] = letters(credential.response[part]);
    }
    return JSON.stringify({
      id: credential.id,
      rawId: letters(credential.rawId),
      type: credential.type,
      clientExtensionResults: {},
      response,
    });
  }

  function why(failure) {
    if (failure.why) return failure.why;
    return { InvalidStateError: 'taken', NotAllowedError: 'refused', AbortError: 'refused' }[failure.name] || 'failed';
  }

  // One ceremony; what goes wrong is said where the person is.
  async function ceremony(place, button, work) {
    const say = place.querySelector(':scope > [data-passkey-says]');
    say.textContent = '';
    say.classList.remove('fault');
    button.disabled = true;
    try {
      await work(say);
    } catch (failure) {
      say.classList.add('fault');
      say.textContent = say.dataset[why(failure)] || say.dataset.failed;
    } finally {
      button.disabled = false;
    }
  }

  async function shown(address, fields) {
    return told(await navigator.credentials.get({ publicKey: await asked(address, fields) }));
  }

  async function made(address, fields) {
    return told(await navigator.credentials.create({ publicKey: await asked(address, fields) }));
  }

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const button = event.submitter || form.querySelector('[type="submit"]');
      ceremony(form, button, async () => {
        const work = form.dataset.passkey === 'make' ? made : shown;
        const credential = await work(form.dataset.asks, new FormData(form));
        // the password was shown by then, and need not be sent twice
        if (form.elements.proof) form.elements.proof.value = '';
        form.elements.passkey.value = credential;
        form.submit();
      });
    });
  }

  for (const place of document.querySelectorAll('[data-prove]')) {
    const button = place.querySelector('button');
    const form = place.closest('form');
    button.addEventListener('click', () => ceremony(place, button, async (say) => {
      const csrf = { _csrf: form.elements._csrf.value };
      place.querySelector('[name="passkey"]').value = await shown('/account/challenge', csrf);
      form.elements.proof.required = false;
      say.textContent = say.dataset.shown;
    }));
  }
})();
