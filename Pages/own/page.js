// Keeps a page as the store has it: asks for its part again when the server says that something has changed. All words come from the server.
const page = document.getElementById('page');
const lost = document.getElementById('lost');
const unsent = document.getElementById('unsent');
// On a phone Teams has no frame around the page, and is an object of the window.
const inTeams = window.parent !== window || 'nativeInterface' in window;
const context = {};
let teams;
document.documentElement.classList.add('live-script');

const wait = ms => new Promise(done => setTimeout(done, ms));

// Teams' library is loaded inside Teams alone.
async function meetTeams() {
    await new Promise((done, failed) => {
        const script = document.createElement('script');
        script.src = document.body.dataset.teams;
        script.onload = done;
        script.onerror = failed;
        document.head.append(script);
    });
    teams = window.microsoftTeams;
    await teams.app.initialize();
    const said = await teams.app.getContext();
    theme(said.app.theme);
    teams.app.registerOnThemeChangeHandler(theme);
    context.lang = said.app.locale;
    const chat = said.channel?.id ?? said.chat?.id;
    if (chat) context.chat = chat;
    context.frame = said.page.frameContext;
    await speak(context.lang);
    if (document.body.dataset.page === 'tab') setUp(said);
    teams.app.notifySuccess();
    return said;
}

// Whoever adds the tab says no more than that: the place tells which pipeline it is about.
function setUp(said) {
    const address = `${location.origin}/pages/${said.meeting ? 'review' : 'board'}`;
    teams.pages.config.registerOnSaveHandler(async saved => {
        await teams.pages.config.setConfig({
            entityId: 'board', contentUrl: address, websiteUrl: address, suggestedDisplayName: document.querySelector('nav a').textContent.trim() });
        saved.notifySuccess();
    });
    teams.pages.config.setValidityState(true);
}

function theme(name) {
    document.documentElement.dataset.theme = name === 'contrast' ? 'contrast' : name === 'dark' ? 'dark' : 'light';
}

// The words around the page come in the language of what is on it: Teams', or the one that the person has chosen.
async function speak(language) {
    const root = document.documentElement;
    if (!language || language.toLowerCase().split('-')[0] === root.lang) return;
    const came = await fetch(`${location.pathname}?lang=${encodeURIComponent(language)}`);
    if (!came.ok) return;
    const shell = new DOMParser().parseFromString(await came.text(), 'text/html');
    root.lang = shell.documentElement.lang;
    const isOfShell = document.body.dataset.page === 'tab' || !page.dataset.filled;
    for (const part of ['.skip', 'nav', '#unsent', '#lost', '#refused', ...isOfShell ? ['#page'] : []])
        document.querySelector(part).innerHTML = shell.querySelector(part).innerHTML;
    delete unsent.dataset.words;
}

// Teams gives no token: nobody is signed in, or has not agreed.
class NoToken extends Error {}

async function ask(path, options = {}) {
    const headers = new Headers(options.headers);
    if (teams) {
        const token = await teams.authentication.getAuthToken().catch(() => { throw new NoToken(); });
        headers.set('Authorization', `Bearer ${token}`);
    }
    return fetch(path, { ...options, headers, credentials: 'same-origin' });
}

function refuse() {
    page.replaceChildren(document.getElementById('refused').content.cloneNode(true));
    delete page.dataset.filled;
    document.title = document.querySelector('nav .bot').textContent;
    lost.hidden = true;
}

function partOf(address) {
    const url = new URL(address, location.href);
    const query = new URLSearchParams(url.search);
    for (const [name, value] of Object.entries(context)) query.set(name, value);
    return url.pathname.replace('/pages/', '/pages/part/') + '?' + query;
}

// A person's own card as it came, without what its buttons send: that has the deal's version in it, and so differs after each press of others.
const shape = own => own?.innerHTML.replace(/ data-press="[^"]*"/g, '');
let ownDrawn = shape(document.getElementById('own')); // as the server last drew it for the page
let sends = false; // a press is on its way
let ownShown = ownDrawn; // as it stands here: this, or the answer to a press

// While a button is held down or letters are composed, what is on the page stays: a click on what is exchanged would be lost.
let held, later;
function hold() {
    clearTimeout(held);
    held = setTimeout(release, 1000);
}
function release() {
    clearTimeout(held);
    held = undefined;
    const html = later;
    later = undefined;
    if (html != null) show(html);
}
document.addEventListener('pointerdown', hold, true);
for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => setTimeout(release), true);
document.addEventListener('compositionupdate', hold);
document.addEventListener('compositionend', () => setTimeout(release));

// What somebody has begun to fill in stays as it is, with the focus and the place on the page.
function show(html) {
    if (held) {
        later = html;
        return;
    }
    const fresh = document.createElement('div');
    fresh.innerHTML = html;
    const [own, came] = [page.querySelector('#own'), fresh.querySelector('#own')];
    const begun = [...page.querySelectorAll('input[id],textarea[id],select[id]')].filter(isBegun);
    const values = begun.map(it => [it.id, it.type === 'checkbox' || it.type === 'radio' ? it.checked : it.value]);
    const marks = [...page.querySelectorAll('.wrong')].map(it => [it.dataset.of, it.textContent]);
    const opened = [...page.querySelectorAll('details[open]')].map(nameOf);
    const focus = page.contains(document.activeElement) ? document.activeElement : null;
    const [name, from, to] = [focus && nameOf(focus), focus?.selectionStart, focus?.selectionEnd];
    const drawn = shape(came);
    // The answer to a press stays until the person's own card is another one, so that what it says is read; so do words that the other one
    // has no place for. A card that was just pressed waits for its answer: the notice of the change comes before that.
    const keeps = own && came
        && (sends || drawn === ownDrawn || begun.some(it => own.contains(it) && !came.querySelector(`#${CSS.escape(it.id)}`)));
    if (keeps) {
        if (drawn === ownShown) {
            const presses = came.querySelectorAll('[data-press]');
            own.querySelectorAll('[data-press]').forEach((it, i) => { it.dataset.press = presses[i].dataset.press; });
        }
        const both = own.parentElement;
        for (const it of [...both.childNodes]) if (it !== own) it.remove();
        own.before(...[...came.parentElement.childNodes].filter(it => it !== came));
    } else {
        page.replaceChildren(...fresh.childNodes);
        ownShown = drawn;
    }
    ownDrawn = drawn;
    page.dataset.filled = 'yes';
    for (const [id, value] of values) {
        const it = document.getElementById(id);
        if (it) it[it.type === 'checkbox' || it.type === 'radio' ? 'checked' : 'value'] = value;
    }
    for (const it of page.querySelectorAll('details')) if (opened.includes(nameOf(it))) it.open = true;
    if (!keeps) {
        for (const [id, words] of marks) {
            const it = document.getElementById(id);
            if (it && whyNot(it) === words) mark(it, words);
        }
    }
    if (focus && !focus.isConnected) {
        const again = [...page.querySelectorAll('input,textarea,select,button,a,summary')].find(it => nameOf(it) === name);
        again?.focus({ preventScroll: true });
        if (from != null && again?.setSelectionRange) again.setSelectionRange(from, to);
    }
    prepare();
    const title = page.querySelector('h1')?.textContent;
    if (title) document.title = title;
    for (const it of document.querySelectorAll('nav a'))
        it.pathname === location.pathname ? it.setAttribute('aria-current', 'page') : it.removeAttribute('aria-current');
}

// By what something is found again after the page was drawn anew.
function nameOf(it) {
    return it.id || it.getAttribute('href') || `${it.tagName} ${(it.tagName === 'DETAILS' ? it.querySelector('summary') : it)?.textContent.trim()}`;
}

function isBegun(it) {
    if (it.closest('[data-filter]')) return false;
    if (it.type === 'checkbox' || it.type === 'radio') return it.checked !== it.defaultChecked;
    if (it.tagName === 'SELECT') return [...it.options].some(option => option.selected !== option.defaultSelected);
    return it.value !== it.defaultValue;
}

let again;
function prepare() {
    clearTimeout(again);
    const room = page.querySelector('[data-again]');
    if (room) again = setTimeout(refresh, room.dataset.again * 1000);
    for (const it of page.querySelectorAll('figure.scroll')) it.scrollLeft = it.scrollWidth;
    const stage = page.querySelector('[data-stage]');
    if (stage && teams && context.frame === 'sidePanel') stage.hidden = false;
}

// The inputs that a button sends: those of the card, and of the part of it that the button opens with. Of other parts that are folded away
// nothing is sent, and nothing is asked for.
function inputsOf(button) {
    return [...button.closest('form.card').elements].filter(it => {
        const folded = it.closest('details.more');
        return it.name && (!folded || folded.contains(button));
    });
}

// Why an input cannot be sent as it is; null: it can.
function whyNot(it) {
    if (it.closest('[hidden]')) return null;
    const group = it.closest('fieldset');
    if (group) return group.dataset.error && !group.querySelector(':checked') ? group.dataset.error : null;
    if (it.dataset.error && !it.value.trim() || it.validity.badInput) return it.dataset.error || it.validationMessage;
    return it.validity.rangeUnderflow || it.validity.rangeOverflow ? it.validationMessage : null;
}

// The message stands beside the input and belongs to it for screen readers, which read it with the focus.
function mark(it, words) {
    const box = it.closest('.input');
    if (box.querySelector('.wrong')) return;
    const note = document.createElement('p');
    note.className = 'wrong';
    note.id = `${it.id}-wrong`;
    note.dataset.of = it.id;
    note.textContent = words;
    it.setAttribute('aria-describedby', note.id);
    it.setAttribute('aria-invalid', 'true');
    box.append(note);
}

function unmark(box) {
    const note = box?.querySelector('.wrong');
    if (!note) return;
    const it = document.getElementById(note.dataset.of);
    it?.removeAttribute('aria-describedby');
    it?.removeAttribute('aria-invalid');
    note.remove();
}

// A press sends the record of its button with what is filled in, as a card does; one at a time.
async function press(button) {
    if (sends) return;
    const data = JSON.parse(button.dataset.press);
    const form = button.closest('form.card');
    if (!button.dataset.alone && form) {
        const inputs = inputsOf(button);
        form.querySelectorAll('.input').forEach(unmark);
        const wrong = inputs.filter(it => whyNot(it));
        wrong.forEach(it => mark(it, whyNot(it)));
        if (wrong.length) return wrong[0].focus();
        for (const it of inputs) {
            if (it.type === 'radio') { if (it.checked) data[it.name] = it.value; }
            else if (it.dataset.many) { if (it.checked) data[it.name] = data[it.name] ? `${data[it.name]},${it.value}` : it.value; }
            else if (it.type === 'checkbox') data[it.name] = it.checked ? it.value : it.dataset.off;
            else data[it.name] = it.value;
        }
    }
    sends = true;
    unsent.hidden = true;
    page.setAttribute('aria-busy', 'true');
    try {
        const query = partOf(location.href).split('?')[1];
        const came = await ask(`/pages/press?${query}`, {
            method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(data), signal: AbortSignal.timeout(30000) });
        if (!came.ok) throw new Error(came.status === 500 ? await came.text() : '');
        if (came.status === 200) {
            const holder = document.createElement('div');
            holder.innerHTML = await came.text();
            const own = holder.firstElementChild;
            ownShown = shape(own);
            document.getElementById('own')?.replaceWith(own);
            own.querySelector('input,textarea,select,button')?.focus({ preventScroll: true });
            if (own.getBoundingClientRect().top < 0) own.scrollIntoView();
        }
        refresh();
    } catch (failure) {
        // what the server says names the error; else the page's own words, which are the same without it
        unsent.dataset.words ??= unsent.textContent;
        unsent.textContent = (failure.constructor === Error && failure.message) || unsent.dataset.words;
        unsent.hidden = false;
        ownDrawn = undefined;
    } finally {
        sends = false;
        page.removeAttribute('aria-busy');
    }
}

let asked = 0;
async function refresh() {
    const mine = ++asked;
    try {
        const came = await ask(partOf(location.href));
        if (mine !== asked) return;
        if (came.ok || came.status === 404) {
            show(await came.text());
            lost.hidden = true;
            await speak(came.headers.get('Content-Language'));
        } else if (came.status === 401 || came.status === 403) {
            refuse();
        } else {
            lost.hidden = false;
        }
    } catch (failure) {
        // What one sees stays, with what was begun: who may no longer see it is told so by the server.
        if (failure instanceof NoToken && !page.dataset.filled) refuse();
        else lost.hidden = false;
    }
}

// What is listened to: the pipeline of a page, of one's day all of them.
const watched = () => location.pathname.endsWith('/day') ? 'all' : new URLSearchParams(location.search).get('in');

async function go(address, isNew = true) {
    const before = watched();
    if (isNew) history.pushState(null, '', address);
    unsent.hidden = true;
    await refresh();
    if (isNew) {
        scrollTo(0, 0);
        page.focus({ preventScroll: true });
    }
    if (watched() !== before) stream?.abort();
}

// Notices come as server-sent events, read by fetch, because only that sends the token.
let stream;
async function listen() {
    for (let tries = 0; ;) {
        stream = new AbortController();
        let isRefused = false;
        try {
            const came = await ask(partOf(location.href).replace(/part\/\w+/, 'changes') + (watched() === 'all' ? '&all=yes' : ''), { signal: stream.signal });
            isRefused = came.status === 401 || came.status === 403;
            if (isRefused) await refresh(); // which shows what is left to see
            if (!came.ok) throw new Error(came.status);
            tries = 0;
            const reader = came.body.pipeThrough(new TextDecoderStream()).getReader();
            for (let left = ''; ;) {
                const { value, done } = await reader.read();
                if (done) break;
                left += value;
                if (left.includes('\n\n')) {
                    const isChange = left.includes('data:');
                    left = left.slice(left.lastIndexOf('\n\n') + 2);
                    if (isChange) refresh();
                }
            }
        } catch (failure) {
            if (failure.name !== 'AbortError') {
                tries++;
                if (tries > 1 && !isRefused && page.dataset.filled) lost.hidden = false;
            }
        }
        await wait(Math.min(30000, 250 * 2 ** tries) * (.5 + Math.random()));
    }
}

document.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (button?.dataset.press) {
        // The second click of a double one would meet the button that has come to the same place.
        if (event.detail < 2) press(button);
        return;
    }
    if (button?.dataset.toggle) {
        for (const id of button.dataset.toggle.split(' ')) document.getElementById(id)?.toggleAttribute('hidden');
        return;
    }
    if (button && 'stage' in button.dataset) {
        teams.meeting.shareAppContentToStage(() => {}, location.href);
        return;
    }
    const link = event.target.closest('a[href^="/pages/"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const to = new URL(link.href), home = new URLSearchParams(location.search).get('in');
    if (home && !to.searchParams.has('in')) to.searchParams.set('in', home); // one stays in the pipeline that one looks at
    go(to.href);
});
document.addEventListener('change', event => {
    const form = event.target.closest('form[data-filter]');
    if (!form) return;
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, '', `${location.pathname}?${query}`);
    go(location.href, false);
});
// Enter in a line of text presses nothing, as on a card: no button belongs to the line. A key that is held presses once.
document.addEventListener('submit', event => {
    if (event.target.matches('form.card')) event.preventDefault();
});
document.addEventListener('keydown', event => {
    if (event.repeat && event.key === 'Enter' && event.target.closest('[data-press]')) event.preventDefault();
});
document.addEventListener('input', event => unmark(event.target.closest('form.card .input')));
addEventListener('popstate', () => go(location.href, false));

if (document.body.dataset.page === 'tab') {
    if (inTeams) await meetTeams();
} else if (document.body.dataset.page !== 'as') {
    try {
        if (inTeams) await meetTeams();
    } catch {
        teams = undefined;
    }
    if (!page.dataset.filled) await refresh();
    else prepare();
    listen();
}
