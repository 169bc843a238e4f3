// Keeps a page as the store has it: asks for its part again when the server says that something has changed. All words come from the server.
const page = document.getElementById('page');
const lost = document.getElementById('lost');
const inTeams = window.parent !== window;
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

async function ask(path, options = {}) {
    const headers = new Headers(options.headers);
    if (teams) headers.set('Authorization', `Bearer ${await teams.authentication.getAuthToken()}`);
    return fetch(path, { ...options, headers, credentials: 'same-origin' });
}

function partOf(address) {
    const url = new URL(address, location.href);
    const query = new URLSearchParams(url.search);
    for (const [name, value] of Object.entries(context)) query.set(name, value);
    return url.pathname.replace('/pages/', '/pages/part/') + '?' + query;
}

let ownDrawn = document.getElementById('own')?.innerHTML;

// What somebody has begun to fill in stays as it is, with the focus and the place on the page.
function show(html) {
    const begun = [...page.querySelectorAll('input[id],textarea[id],select[id]')].filter(isBegun)
        .map(it => [it.id, it.type === 'checkbox' || it.type === 'radio' ? it.checked : it.value]);
    const opened = [...page.querySelectorAll('details[id][open]')].map(it => it.id);
    const focus = page.contains(document.activeElement) ? document.activeElement : null;
    const [id, from, to] = [focus?.id || focus?.getAttribute('href'), focus?.selectionStart, focus?.selectionEnd];
    const own = page.querySelector('#own');
    page.innerHTML = html;
    page.dataset.filled = 'yes';
    // The answer to a press stays until the person's own card is another one, so that what it says is read.
    const came = page.querySelector('#own');
    const drawn = came?.innerHTML;
    if (own && came && drawn === ownDrawn) came.replaceWith(own);
    ownDrawn = drawn;
    for (const [name, value] of begun) {
        const it = document.getElementById(name);
        if (it) it[it.type === 'checkbox' || it.type === 'radio' ? 'checked' : 'value'] = value;
    }
    for (const name of opened) document.getElementById(name)?.setAttribute('open', '');
    const again = id && (document.getElementById(id) ?? page.querySelector(`a[href="${CSS.escape(id)}"]`));
    if (again) {
        again.focus({ preventScroll: true });
        if (from != null && again.setSelectionRange) again.setSelectionRange(from, to);
    }
    prepare();
    const title = page.querySelector('h1')?.textContent;
    if (title) document.title = title;
    for (const it of document.querySelectorAll('nav a'))
        it.pathname === location.pathname ? it.setAttribute('aria-current', 'page') : it.removeAttribute('aria-current');
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

// A press sends the record of its button with what is filled in, as a card does.
async function press(button) {
    const form = button.closest('form.card');
    const data = JSON.parse(button.dataset.press);
    if (!button.dataset.alone) {
        if (!form.reportValidity()) return;
        for (const it of form.elements) {
            if (!it.name) continue;
            if (it.type === 'radio') { if (it.checked) data[it.name] = it.value; }
            else if (it.dataset.many) { if (it.checked) data[it.name] = data[it.name] ? `${data[it.name]},${it.value}` : it.value; }
            else if (it.type === 'checkbox') data[it.name] = it.checked ? it.value : it.dataset.off;
            else data[it.name] = it.value;
        }
    }
    const buttons = [...form.querySelectorAll('button')];
    buttons.forEach(it => { it.disabled = true; });
    try {
        const query = partOf(location.href).split('?')[1];
        const came = await ask(`/pages/press?${query}`, {
            method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(data) });
        if (came.status === 200) {
            const holder = document.createElement('div');
            holder.innerHTML = await came.text();
            document.getElementById('own')?.replaceWith(holder.firstElementChild);
            document.querySelector('#own input, #own textarea, #own select, #own button')?.focus({ preventScroll: true });
        } else if (!came.ok) {
            lost.hidden = false;
        }
        refresh();
    } catch {
        lost.hidden = false;
    } finally {
        buttons.forEach(it => { it.disabled = false; });
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
        } else if (came.status === 401 || came.status === 403) {
            page.replaceChildren(document.getElementById('refused').content.cloneNode(true));
        } else {
            lost.hidden = false;
        }
    } catch {
        lost.hidden = false;
    }
}

async function go(address, isNew = true) {
    const before = new URLSearchParams(location.search).get('in');
    if (isNew) history.pushState(null, '', address);
    await refresh();
    if (isNew) {
        scrollTo(0, 0);
        page.focus({ preventScroll: true });
    }
    if (new URLSearchParams(location.search).get('in') !== before) stream?.abort();
}

// Notices come as server-sent events, read by fetch, because only that sends the token.
let stream;
async function listen() {
    for (let tries = 0; ;) {
        stream = new AbortController();
        try {
            const came = await ask(partOf(location.href).replace(/part\/\w+/, 'changes'), { signal: stream.signal });
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
                if (tries > 1) lost.hidden = false;
            }
        }
        await wait(Math.min(30000, 250 * 2 ** tries) * (.5 + Math.random()));
    }
}

document.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (button?.dataset.press) return void press(button);
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
    go(link.href);
});
document.addEventListener('change', event => {
    const form = event.target.closest('form[data-filter]');
    if (!form) return;
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, '', `${location.pathname}?${query}`);
    go(location.href, false);
});
document.addEventListener('submit', event => {
    if (!event.target.matches('form.card')) return;
    event.preventDefault();
    event.target.querySelector('button.main')?.click();
});
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
