"""Pages after the structures that news sites use; each layout is a function from an article to (HTML, encoding, body of the article)."""
import html
import json

E = html.escape


def ps(article, cls=""):
    return "".join(f"<p{cls}>{E(p)}</p>\n" for p in article.paragraphs)


def ld(article, **more):
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": article.title, "datePublished": article.date + "T07:30:00+01:00",
            "dateModified": "2026-08-01T10:00:00+02:00", "author": [{"@type": "Person", "name": article.author}],
            "publisher": {"@type": "Organization", "name": "Le Relais"}}
    data.update(more)
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'


CONSENT = """<div id="didomi-host" role="dialog"><div class="didomi-popup-view"><h2>Votre vie privée compte</h2><p>Avec votre accord, nos 842 partenaires
et nous utilisons des cookies ou technologies similaires pour stocker et accéder à vos informations personnelles, comme votre visite sur ce site.</p>
<button>Continuer sans accepter</button><button>Tout accepter</button></div></div>"""


def national(a):
    """A national daily: JSON-LD, consent, sharing, related links between paragraphs, the most read beside."""
    body = [a.lead] + a.paragraphs
    between = f'<section class="inread-related"><p>Lire aussi</p><a href="/x">{E(a.others[0])}</a></section>'
    inner = "".join(f"<p class=article__paragraph>{E(p)}</p>" + (between if i == 1 else "") for i, p in enumerate(a.paragraphs))
    return f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{E(a.title)} | Le Relais</title><meta property="og:title" content="{E(a.title)}">
<meta property="og:site_name" content="Le Relais">{ld(a)}</head><body>{CONSENT}<header class="header"><nav class="nav"><ul>{''.join(f'<li><a href=/{s}>{s}</a></li>' for s in ['International', 'Politique', 'Société', 'Sport'])}</ul></nav></header>
<main><article class="article"><header class="article__header"><ul class="breadcrumb"><li><a>{a.section}</a></li></ul><h1 class="article__title">{E(a.title)}</h1>
<p class="article__desc">{E(a.lead)}</p><span class="meta__author">Par {a.author}</span><span class="meta__date">Publié le {a.day()} à 07h30, modifié le 1er août 2026</span>
<div class="toolbar"><a>Partager sur Facebook</a><a>Envoyer par e-mail</a></div></header><section class="article__content">{inner}</section>
<footer class="article__footer"><p>{a.author} (Brézanne, correspondance)</p></footer></article>
<aside class="sidebar"><h3>Les plus lus</h3><ol>{''.join(f'<li><a href=#>{E(o)}</a></li>' for o in a.others)}</ol></aside></main>
<footer class="footer"><p>© Le Relais 2026. Tous droits réservés.</p></footer></body></html>""", "utf-8", body


def classic_blog(a):
    """A theme of the most used blog software: sharing and related posts inside the content, comments below."""
    body = a.paragraphs
    return f"""<!DOCTYPE html><html lang="fr-FR"><head><meta charset="UTF-8"><title>{E(a.title)} – Le blog de {a.town}</title>
<meta property="article:published_time" content="{a.date}T08:12:33+00:00"><meta property="article:modified_time" content="2026-08-02T08:00:00+00:00"></head>
<body class="post-template-default single single-post has-sidebar"><div id="page" class="site"><header id="masthead" class="site-header"><p class="site-title"><a href="/">Le blog de {a.town}</a></p></header>
<div id="primary"><article id="post-12" class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">{E(a.title)}</h1><div class="entry-meta">Publié le <time class="entry-date published" datetime="{a.date}T08:12:33+00:00">{a.day()}</time> par {a.author}</div></header>
<div class="entry-content">{ps(a)}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Partager :</h3><ul><li><a>Tweet</a></li><li><a>Imprimer</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Articles similaires</h3>{''.join(f'<div><a>{E(o)}</a><p>{E(n)}</p></div>' for o, n in zip(a.others, a.noise))}</div></div>
<footer class="entry-footer"><span class="cat-links">Classé dans <a>{a.section}</a></span></footer></article>
<div id="comments" class="comments-area"><h2>6 réflexions sur « {E(a.title)} »</h2><ol class="comment-list">{''.join(f'<li class="comment"><p>{E(c)}</p></li>' for c in a.comments)}</ol></div></div>
<div id="secondary" class="widget-area"><section class="widget"><h2>Articles récents</h2><ul>{''.join(f'<li><a>{E(o)}</a></li>' for o in a.others[:5])}</ul></section></div></div></body></html>""", "utf-8", body


def live_ticker(a):
    """A rolling news page: a ticker of other news above, times beside, a video box, the article with subheads."""
    body = [a.lead, a.paragraphs[0], a.subheads[0]] + a.paragraphs[1:3] + [a.subheads[1]] + a.paragraphs[3:]
    ticker = "".join(f'<li class="live-item"><time datetime="2026-07-0{i + 1}T1{i}:00">1{i}:00</time> <a href=#>{E(o)}</a></li>' for i, o in enumerate(a.others[:7]))
    parts = "".join(f"<h2>{E(p)}</h2>" if p in a.subheads else f"<p>{E(p)}</p>" for p in body[1:])
    return f"""<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{E(a.title)}</title><meta property="og:site_name" content="Info Continue"><meta property="og:title" content="{E(a.title)}">
</head><body><div class="ticker-bar"><strong>EN DIRECT</strong><ul class="ticker">{ticker}</ul></div><div class="wrapper"><div class="col-main"><div class="post-header"><h1>{E(a.title)}</h1>
<div class="post-date">Publié le <time datetime="{a.date}T18:05">{a.slashed()} à 18:05</time></div></div><div class="video-player" data-id="9"><p>Votre navigateur ne peut pas lire cette vidéo.</p></div>
<div class="chapo"><p>{E(a.lead)}</p></div><div class="content_body_wrapper">{parts}<p class="author-line"><strong>{a.author}</strong></p></div></div>
<div class="col-right"><h2>Toute l'info</h2>{''.join(f'<div class="block-news"><h3><a href=#>{E(o)}</a></h3><p>{E(n)}</p></div>' for o, n in zip(a.others, a.noise))}</div></div></body></html>""", "utf-8", body


def hashed_classes(a):
    """A page that scripts built: classes say nothing, no element means anything, paragraphs are divs with spans."""
    body = a.paragraphs
    inner = "".join(f'<div class="css-1fanzo5"><div class="css-53u6y8"><p class="css-at9mc1">{E(p)}</p></div></div>' for p in a.paragraphs)
    return f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{E(a.title)} - Agora</title><meta name="description" content="{E(a.lead)}"><meta property="og:title" content="{E(a.title)} - Agora"><meta property="og:site_name" content="Agora">
<meta name="pdate" content="{a.date.replace('-', '')}"></head><body><div id="__next"><div class="css-1q2w3e"><div class="css-abc123"><a href="/">Agora</a><a href="/m">Menu</a><a href="/login">Se connecter</a></div>
<div class="css-k31"><div class="css-z9"><h1 class="css-88wicj">{E(a.title)}</h1></div><div class="css-233int"><span>Par {a.author}</span><span> · </span><time datetime="{a.date}T05:00:00.000Z">{a.day()}</time></div>{inner}
<div class="css-1r"><div class="css-2r"><a href=#>{E(a.others[0])}</a></div><div class="css-2r"><a href=#>{E(a.others[1])}</a></div></div></div>
<div class="css-foot"><a>Conditions</a><a>Confidentialité</a><a>Aide</a></div></div></div><script id="__NEXT_DATA__" type="application/json">{json.dumps({'props': {'title': a.title}})}</script></body></html>""", "utf-8", body


def text_blocks(a):
    """A public broadcaster: a block a component, topics and related links as components among them."""
    body = a.paragraphs[:2] + a.points + a.paragraphs[2:]
    block = lambda inner, kind: f'<div data-component="{kind}-block" class="ssrcss-11r1m41-RichTextComponentWrapper">{inner}</div>'
    inner = block(f"<p><b>{E(a.paragraphs[0])}</b></p>", "text") + block(f"<p>{E(a.paragraphs[1])}</p>", "text") + \
        block("<ul>" + "".join(f"<li>{E(p)}</li>" for p in a.points) + "</ul>", "unordered-list") + \
        f'<div data-component="links-block"><h2>À lire aussi</h2><ul>{"".join(f"<li><a href=#>{E(o)}</a></li>" for o in a.others[:3])}</ul></div>' + \
        "".join(block(f"<p>{E(p)}</p>", "text") for p in a.paragraphs[2:])
    return f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{E(a.title)} - Ondes publiques</title>{ld(a)}</head><body><div id="header-content"><nav aria-label="Ondes"><a>Accueil</a></nav></div>
<main id="main-content"><article><header data-component="headline-block"><h1 id="main-heading">{E(a.title)}</h1></header><div data-component="byline-block"><div>{a.author}</div><div>Ondes publiques</div></div>
<figure data-component="image-block"><img alt="x"><figcaption>Le chantier en hiver. Crédit photo : Y. Dol / Ondes</figcaption></figure>{inner}<section data-component="tag-list"><h2>Sujets associés</h2><ul><li><a>{a.town}</a></li></ul></section></article>
<div data-component="related-stories"><h2>Sur le même thème</h2>{''.join(f'<div><a href=#>{E(o)}</a><p>{E(n)}</p></div>' for o, n in zip(a.others[3:], a.noise))}</div></main></body></html>""", "utf-8", body


def drupal(a):
    """A content management system of public bodies: fields named by their machine names, the day in French words."""
    body = [a.lead] + a.paragraphs
    return f"""<!DOCTYPE html><html lang="fr" dir="ltr"><head><meta charset="utf-8"/><meta name="Generator" content="Drupal 10"/><title>{E(a.title)} | Vivre à {a.town}</title><link rel="canonical" href="https://vivre.example/node/{a.number}"/></head>
<body class="path-node page-node-type-article"><a href="#main-content" class="visually-hidden focusable skip-link">Aller au contenu principal</a><header role="banner"><div class="region region-header"><div class="block-menu"><ul class="menu"><li><a>Ma ville</a></li><li><a>Démarches</a></li></ul></div></div></header>
<main role="main"><div class="region region-breadcrumb"><nav class="breadcrumb"><ol><li><a>Accueil</a></li></ol></nav></div><div class="region region-content"><h1 class="page-title"><span>{E(a.title)}</span></h1><article class="node node--type-article node--view-mode-full">
<footer class="node__meta"><div class="node__submitted">Publié par <span>{a.author}</span> le <span>{a.slashed()} - 09:15</span></div></footer><div class="node__content"><div class="field field--name-field-chapo"><p>{E(a.lead)}</p></div>
<div class="clearfix text-formatted field field--name-body field--type-text-with-summary field__item">{ps(a)}</div><div class="field field--name-field-tags"><div class="field__label">Étiquettes</div><div class="field__items"><a>{a.section}</a></div></div></div></article></div></main>
<footer role="contentinfo"><p>Mairie de {a.town}, 1 place de la République. Ouvert du lundi au vendredi de 9 h à 17 h.</p></footer></body></html>""", "utf-8", body


def spip(a):
    """A French publishing system: classes in French, the day in an abbr, notes and a portfolio below."""
    body = [a.lead] + a.paragraphs
    return f"""<!DOCTYPE html><html dir="ltr" lang="fr"><head><meta charset="iso-8859-1"><title>{E(a.title)} - La Feuille de {a.town}</title><meta name="generator" content="SPIP 4.1"/></head><body class="page_article"><div id="page"><div id="nav"><ul><li><a>Accueil</a></li></ul></div>
<div id="conteneur"><div id="contenu"><div class="fil-ariane"><a>Accueil</a> &gt; <a>{a.section}</a> &gt; {E(a.title)}</div><div class="cartouche"><h1 class="surlignable">{E(a.title)}</h1><p><small><abbr class="published" title="{a.date}T10:00:00Z">{a.day()}</abbr>, par <span class="author vcard">{a.author}</span></small></p></div>
<div class="surlignable"><div class="chapo"><p>{E(a.lead)}</p></div><div class="texte entry-content">{ps(a)}</div></div><div id="forum"><h2>Vos commentaires</h2>{''.join(f'<div class="forum-message"><p>{E(c)}</p></div>' for c in a.comments)}</div></div>
<div id="encart"><h2>Dans la même rubrique</h2><ul>{''.join(f'<li><a>{E(o)}</a></li>' for o in a.others)}</ul></div></div></div></body></html>""", "iso-8859-1", body


def microdata(a):
    """Teasers of other news before the article in the document; the article by microdata."""
    body = [a.lead] + a.paragraphs
    return f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{E(a.title)} : Toute l'actualité - Matin de {a.town}</title></head><body><section class="headlines">{''.join(f'<article class="card"><h2><a href=#>{E(o)}</a></h2><p>{E(n)}</p><time datetime="2026-07-10">10 juillet</time></article>' for o, n in zip(a.others, a.noise))}</section>
<div itemscope itemtype="https://schema.org/NewsArticle" class="detail"><h1 itemprop="headline">{E(a.title)}</h1><meta itemprop="datePublished" content="{a.date}"><div class="sig">Texte : <span itemprop="author">{a.author}</span></div><h2 itemprop="description" class="intro">{E(a.lead)}</h2>
<div itemprop="articleBody">{ps(a)}<div class="newsletter-inline"><p>Recevez chaque matin l’essentiel de l’actualité de {a.town} dans votre boîte de réception.</p><form><input type=email></form></div></div></div></body></html>""", "utf-8", body


def agency(a):
    """A press agency's own page: a list of definitions, the text with a dateline and an end sign."""
    body = a.paragraphs
    return f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"><html><head><title>Agence Littoral - {E(a.title)}</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><table width="100%"><tr><td class="menu" width=160><a>Dépêches</a><br><a>Photos</a><br><a>Clients</a></td><td>
<h1>{E(a.title)}</h1><dl class="infos"><dt>Date</dt><dd>{a.slashed()} 14:22</dd><dt>Desk</dt><dd>{a.section}</dd></dl><div class="depeche">{ps(a)}</div><p class="copyright">Tous droits de reproduction et de représentation réservés. © Agence Littoral.</p></td></tr></table></body></html>""", "utf-8", body


def readers(a):
    """A short article under which readers write more than it says; their classes have no word for it that is known."""
    body = a.paragraphs[:3]
    return f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{E(a.title)} | Le Fil de {a.town}</title><meta property="og:type" content="article"><meta property="og:title" content="{E(a.title)}"><meta property="article:published_time" content="{a.date}"></head><body><div class="top"><a>Le Fil</a></div>
<main class="story"><h1 class="story__title">{E(a.title)}</h1><p class="story__by">{a.author}</p><div class="story__body">{''.join(f'<p>{E(p)}</p>' for p in a.paragraphs[:3])}</div></main>
<section class="reactions"><h2>Vos réactions ({len(a.comments)})</h2>{''.join(f'<div class="reaction"><span>Lecteur {i}</span><p class="reaction__text">{E(c)}</p></div>' for i, c in enumerate(a.comments + a.noise))}</section></body></html>""", "utf-8", body


def interview(a):
    """Questions in bold, answers below; an advertisement and a gift box between them."""
    body = [a.lead]
    inner = ""
    for i, p in enumerate(a.paragraphs):
        question = ["Pourquoi maintenant ?", "Que répondez-vous aux habitants ?", "Combien cela coûtera-t-il ?", "Et si les délais glissent ?"][i % 4]
        body += [question, p]
        inner += f"<p><strong>{question}</strong></p><p>{E(p)}</p>" + ('<div class="adunit ad-slot"><span>Publicité</span></div><div class="gift-box"><p>Offrez cet article à un proche : il pourra le lire en entier pendant trois jours.</p></div>' if i == 1 else "")
    return f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{E(a.title)} - L’Hebdo</title>{ld(a, publisher={'@type': 'Organization', 'name': 'L’Hebdo'})}<meta property="og:site_name" content="L’Hebdo"></head><body>{CONSENT}<div class="l-page"><article><p class="kicker">Entretien</p><h1>{E(a.title)}</h1><p class="standfirst">{E(a.lead)}</p>
<p class="byline">Propos recueillis par {a.author}</p><div class="article-text">{inner}</div></article><div class="most-read"><h2>Les plus lus</h2>{''.join(f'<a href=#>{E(o)}</a>' for o in a.others)}</div></div></body></html>""", "utf-8", body


def long_teasers(a):
    """A portal whose right column has teasers as long as paragraphs, in plain divs."""
    body = a.paragraphs
    return f"""<html><head><meta charset="utf-8"><title>{E(a.title)}</title></head><body><div class="c0"><div class="c1"><div class="c2"><h1>{E(a.title)}</h1><div class="when">Mis en ligne le {a.day()}</div>{ps(a)}</div></div>
<div class="c3">{''.join(f'<div class="c4"><h4><a href=#>{E(o)}</a></h4><div>{E(n)} <a href=#>Lire la suite</a></div></div>' for o, n in zip(a.others, a.noise))}</div></div></body></html>""", "utf-8", body


def paywall(a):
    """A stub: two paragraphs, then the offer; JSON-LD says that it is not free."""
    body = [a.lead] + a.paragraphs[:2]
    offer = "".join(f"<li>{t}</li>" for t in ["Accès illimité à tous les articles du site et de l’application", "Sans engagement, résiliable à tout moment en ligne", "Le journal numérique dès 22 heures la veille"])
    return f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{E(a.title)} | Ouest Courrier</title><meta property="og:title" content="{E(a.title)}"><meta property="og:site_name" content="Ouest Courrier">{ld(a, isAccessibleForFree=False)}</head><body class="is-premium"><div class="page"><article class="premium"><h1>{E(a.title)}</h1><div class="article-meta"><span>{a.author}</span></div><div class="lead"><p>{E(a.lead)}</p></div>
<div class="article-content paywalled">{''.join(f'<p>{E(p)}</p>' for p in a.paragraphs[:2])}<div class="paywall-box"><p>Article réservé aux abonnés</p><p>Il vous reste 78 % de cet article à découvrir. Abonnez-vous pour 1 € le premier mois et profitez de tous nos contenus en illimité, où que vous soyez.</p><ul>{offer}</ul><a>Déjà abonné ? Se connecter</a></div></div></article></div><footer>Ouest Courrier, service clients du lundi au samedi.</footer></body></html>""", "utf-8", body


LAYOUTS = [national, classic_blog, live_ticker, hashed_classes, text_blocks, drupal, spip, microdata, agency, readers, interview, long_teasers, paywall]
