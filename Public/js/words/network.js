// Words of the network and of the plot of numbers.

export const networkWords = {
  "network.title.whole": "Réseau",
  "network.intro.sentence": "Qui est nommé avec qui dans une même phrase. Plus le trait est épais, plus c’est souvent.",
  "network.intro.article": "Qui est nommé avec qui dans un même article. Plus le trait est épais, plus c’est souvent.",
  "network.intro.meeting": "Qui a rencontré qui, d’après les articles.",
  "network.by": "Ce qui relie",
  "network.by.sentence": "Même phrase",
  "network.by.article": "Même article",
  "network.by.meeting": "Rencontres",
  "network.types": "Types de noms",
  "network.none": "Rien n’est relié ici.",
  "network.hint": "Pointez un nom pour voir ses liens ; au clavier, les flèches vont d’un nom à l’autre, Entrée l’ouvre.",
  "network.node": "{name}, {type}, {count} articles, {links} liens",
  "network.reading": "{name} : {links}",
  "network.met": "se sont rencontrés",
  "network.counts": "{nodes} noms, {edges} liens",
  "network.cut": "Les {shown} liens les plus forts sur {total}.",
  "network.name": "Nom",
  "network.matrix.more": { one: "et {count} autre nom, moins relié", other: "et {count} autres noms, moins reliés" },
};
