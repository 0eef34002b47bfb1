"""Layouts that nobody looks at who builds the reader: a third of the pages."""
import json

from harness.page_layouts import E, ps


def amp(a):
    body = [a.lead] + a.paragraphs
    return f"""<!doctype html><html ⚡ lang="fr"><head><meta charset="utf-8"><title>{E(a.title)}</title><link rel="canonical" href="https://mobile.example/{a.date.replace('-', '/')}/article.html"><script async src="https://cdn.ampproject.org/v0.js"></script></head><body><amp-sidebar id="s"><ul><li>Une</li><li>Sport</li></ul></amp-sidebar>
<amp-consent id="c"><div><p>Ce site utilise des cookies pour mesurer son audience et financer ses contenus par la publicité.</p></div></amp-consent><article class="amp-article"><h1>{E(a.title)}</h1><div class="amp-meta">{a.author} — {a.day()}</div><p class="lead">{E(a.lead)}</p>{ps(a)}<amp-ad width=300></amp-ad></article><section class="amp-related"><h2>À découvrir</h2>{''.join(f'<a href=#><p>{E(o)}</p></a>' for o in a.others)}</section></body></html>""", "utf-8", body


def blogger(a):
    body = a.paragraphs
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Carnet de {a.town}: {E(a.title)}</title></head><body><div id="header"><h1 class="title">Carnet de {a.town}</h1></div><div class="main"><div class="date-outer"><h2 class="date-header"><span>{a.day()}</span></h2><div class="post hentry"><h3 class="post-title entry-title">{E(a.title)}</h3><div class="post-body entry-content">{'<br /><br />'.join(E(p) for p in a.paragraphs)}</div>
<div class="post-footer">Publié par {a.author} à <abbr class="published" title="{a.date}T21:14:00+02:00">21:14</abbr></div></div></div><div class="comments" id="comments"><h4>3 commentaires:</h4>{''.join(f'<dl><dt>Anonyme</dt><dd><p>{E(c)}</p></dd></dl>' for c in a.comments[:3])}</div></div><div class="sidebar"><h2>Archives</h2><ul><li>2026 (12)</li></ul></div></body></html>""", "utf-8", body


def next_article(a):
    body = [a.lead] + a.paragraphs
    return f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{E(a.title)} | Défil</title><meta property="og:title" content="{E(a.title)}"><meta name="date" content="{a.date}"></head><body><div class="feed"><article data-index="0"><h1>{E(a.title)}</h1><p class="sub">{E(a.lead)}</p><div class="body-copy">{ps(a)}</div></article>
<article data-index="1"><h2>{E(a.others[0])}</h2><div class="body-copy">{''.join(f'<p>{E(n)}</p>' for n in a.noise)}</div></article></div></body></html>""", "utf-8", body


def old_table(a):
    body = a.paragraphs
    return f"""<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252"><TITLE>La Voix de {a.town} - {E(a.title)}</TITLE></HEAD><BODY BGCOLOR=white><TABLE><TR><TD COLSPAN=3><A HREF=/>La Voix</A> | <A HREF=/s>Sports</A> | <A HREF=/p>Petites annonces</A></TD></TR><TR><TD VALIGN=top><FONT SIZE=1><A>Météo</A><BR><A>Cinéma</A></FONT></TD>
<TD><FONT SIZE=5><B>{E(a.title)}</B></FONT><BR><FONT SIZE=1>{a.slashed()} - {a.author}</FONT><BR><BR>{'<BR><BR>'.join(E(p) for p in a.paragraphs)}</TD><TD><FONT SIZE=1>{'<BR>'.join(f'<A HREF=#>{E(o)}</A>' for o in a.others)}</FONT></TD></TR></TABLE></BODY></HTML>""", "windows-1252", body


def only_machine(a):
    body = [a.lead] + a.paragraphs
    return f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{E(a.title)} • Pixel Presse</title><meta name="parsely-pub-date" content="{a.date}T09:00:00Z"><script type="application/ld+json">{json.dumps([{'@type': 'BreadcrumbList'}, {'@context': 'http://schema.org', '@type': 'Article', 'name': a.title, 'headline': a.title, 'datePublished': a.date}])}</script></head><body><div class="App"><div class="Header_root__x1"><button>Menu</button></div><div class="Article_root__p9"><h1 class="Article_title__k2">{E(a.title)}</h1><div class="Article_lead__q1">{E(a.lead)}</div><div class="Article_text__z3">{''.join(f'<div class="Paragraph_p__m4"><span>{E(p)}</span></div>' for p in a.paragraphs)}</div><div class="Tags_root__l7"><a>{a.town}</a><a>{a.section}</a></div></div><div class="Recirc_root__v5">{''.join(f'<a class="Card_c" href=#><h3>{E(o)}</h3><p>{E(n)}</p></a>' for o, n in zip(a.others, a.noise))}</div></div></body></html>""", "utf-8", body


def live_blog(a):
    posts = list(zip(["18:40", "17:05", "15:30", "14:00", "11:20", "09:10", "08:00", "07:45", "07:00"], a.paragraphs))
    body = [a.lead] + a.paragraphs[:9]
    return f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>EN DIRECT. {E(a.title)}</title><meta property="og:title" content="{E(a.title)}"><meta property="article:published_time" content="{a.date}T07:00:00+01:00"></head><body><nav><a>Une</a></nav><article class="live"><h1>{E(a.title)}</h1><p class="live__intro">{E(a.lead)}</p><button>Actualiser</button><ol class="live__posts">{''.join(f'<li class="live-post" id="p{i}"><time datetime="{a.date}T{t}">{t}</time><div class="live-post__body"><p>{E(p)}</p></div></li>' for i, (t, p) in enumerate(posts))}</ol></article><section class="also"><h2>À lire également</h2><ul>{''.join(f'<li><a href=#>{E(o)}</a></li>' for o in a.others)}</ul></section></body></html>""", "utf-8", body


def newsletter_wall(a):
    body = [a.lead] + a.paragraphs
    half = len(a.paragraphs) // 2
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{E(a.title)} — Mensuel</title><meta property="og:site_name" content="Mensuel"><link rel="canonical" href="https://mensuel.example/{a.date[:4]}/{a.date[5:7]}/{a.date[8:]}/slug"></head><body><div id="modal-newsletter" style="display:none"><p>Inscrivez-vous à notre lettre hebdomadaire et recevez le meilleur du Mensuel chaque vendredi matin.</p></div><div class="wrap"><h1 class="headline">{E(a.title)}</h1><div class="deck">{E(a.lead)}</div><div class="credits">Texte {a.author}. Illustrations Zoé Brunetière.</div><div class="text-column">{''.join(f'<p>{E(p)}</p>' for p in a.paragraphs[:half])}<div class="pullquote"><q>On ne bâtit pas une ville contre ses habitants</q></div>{''.join(f'<p>{E(p)}</p>' for p in a.paragraphs[half:])}</div><div class="support"><p>Le Mensuel vit de ses lecteurs : soutenez une presse indépendante en faisant un don, même modeste, dès aujourd’hui.</p></div></div></body></html>""", "utf-8", body


LAYOUTS = [amp, blogger, next_article, old_table, only_machine, live_blog, newsletter_wall]
