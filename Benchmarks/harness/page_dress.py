"""What every page of a news site brings besides its article: scripts, styles, icons, menus and footers of many links."""
import random

SECTIONS = ["À la une", "International", "Politique", "Société", "Économie", "Sport", "Culture", "Sciences", "Planète", "Santé", "Campus", "Idées"]
TOPICS = ["Budget", "Climat", "Élections", "Retraites", "Football", "Cinéma", "Livres", "Météo", "Logement", "Énergie", "Justice", "École"]


def dress(html, number):
    """The page with all that; most of a saved page's octets are such."""
    dice = random.Random(number)
    css = "".join(f".c{i}-{dice.randrange(9999)}{{display:flex;margin:{i % 9}px;color:#{dice.randrange(16**6):06x}}}\n" for i in range(500))
    script = "".join(f"window.q{i}=window.q{i}||[];q{i}.push({{'event':'view','id':{dice.randrange(10**9)},'t':function(){{return a<b&&c>d}}}});\n" for i in range(400))
    icon = '<svg viewBox="0 0 24 24"><path d="' + " ".join(f"M{dice.randrange(24)} {dice.randrange(24)}" for _ in range(60)) + '"/></svg>'
    menu = "".join(
        f'<li class="menu__item"><a href="/{s}">{icon}{s}</a><ul class="submenu">' + "".join(f'<li><a href="/{s}/{t}">{t}</a></li>' for t in TOPICS) + "</ul></li>"
        for s in SECTIONS)
    foot = "".join(f'<li><a href="/f/{i}">{dice.choice(TOPICS)} {dice.choice(SECTIONS).lower()}</a></li>' for i in range(150))
    # A menu for tables and one for telephones, and cards of other news below the article, each with its picture in several sizes.
    phone = "".join(f'<li class="m-item"><button aria-expanded="false"><span class="m-label">{s}</span>{icon}</button><div class="m-panel"><ul>' + "".join(
        f'<li><a class="m-link" href="/{s}/{t}"><span>{t}</span></a></li>' for t in TOPICS) + "</ul></div></li>" for s in SECTIONS)
    cards = "".join(f'<div class="card card--{i % 4}"><a class="card__link" href="/c/{i}"><picture class="card__picture"><source srcset="a{i}.webp 1x" media="(min-width:600px)"><source srcset="b{i}.webp">'
                    f'<img class="card__img" src="c{i}.jpg" alt="" width="300" height="200" loading="lazy"></picture><span class="card__kicker">{dice.choice(SECTIONS)}</span><h3 class="card__title"><span>{dice.choice(TOPICS)} : {dice.choice(TOPICS).lower()} et {dice.choice(TOPICS).lower()} au programme</span></h3></a>'
                    f'<div class="card__foot"><span class="card__time">Il y a {dice.randrange(2, 23)} h</span><button class="card__save" aria-label="Enregistrer">{icon}</button></div></div>' for i in range(36))
    head = f"<style>{css}</style><script>{script}</script>"
    nav = f'<nav class="site-nav" aria-label="Rubriques"><ul class="menu">{menu}</ul></nav><div class="m-menu"><ul>{phone}</ul></div>'
    end = f'<div class="recirculation"><h2>À ne pas manquer</h2><div class="cards">{cards}</div></div><div class="footer-links"><ul>{foot}</ul></div><script>{script}</script>'
    for mark in ("</head>", "</HEAD>"): html = html.replace(mark, head + mark, 1)
    place = html.lower().find("<body")
    place = html.find(">", place) + 1
    html = html[:place] + nav + html[place:]
    for mark in ("</body>", "</BODY>"): html = html.replace(mark, end + mark, 1)
    return html
