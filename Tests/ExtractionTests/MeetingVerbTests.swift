import Testing

@testable import Extraction

struct MeetingVerbTests {
    @Test(
        arguments: [
            // Tense and auxiliary.
            ("Awa Sarr reçoit l’ambassadeur de Chine.", ["Awa Sarr > CN held"]),
            ("Awa Sarr rencontre le ministre malien Ali Ba.", ["Awa Sarr > ML Ali Ba held"]),
            ("Awa Sarr reçut à Lomé le ministre malien Ali Ba.", ["Awa Sarr > ML Ali Ba held"]),
            ("Awa Sarr vient de recevoir le ministre malien Ali Ba.", ["Awa Sarr > ML Ali Ba held"]),
            (
                "Awa Sarr a profité du sommet pour s’entretenir avec le ministre malien Ali Ba.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            ("Awa Sarr a pu rencontrer le ministre malien Ali Ba.", ["Awa Sarr > ML Ali Ba held"]),
            (
                "Awa Sarr a salué cet accord et rencontré le ministre malien Ali Ba.", ["Awa Sarr > ML Ali Ba held"]
            ),
            // What stands inside the verb.
            ("Awa Sarr s’est, de son côté, entretenue avec le ministre malien.", ["Awa Sarr > ML held"]),
            ("Awa Sarr a, mercredi à Lomé, rencontré le ministre malien.", ["Awa Sarr > ML held"]),
            ("Awa Sarr a rencontré pendant deux heures le président malien Ali Ba.", ["Awa Sarr > ML Ali Ba held"]),
            ("Awa Sarr s’y est longuement entretenue avec le ministre malien.", ["Awa Sarr > ML held"]),
            // Other verbs.
            (
                "Awa Sarr a échangé avec les dirigeants du Mali et du Togo.",
                ["Awa Sarr > ML held", "Awa Sarr > TG held"]
            ),
            (
                "Awa Sarr a échangé avec les dirigeants des deux pays voisins, le Mali et le Togo.",
                ["Awa Sarr > ML held", "Awa Sarr > TG held"]
            ),
            ("Awa Sarr a vu le chef du gouvernement espagnol Luis Vega.", ["Awa Sarr > ES Luis Vega held"]),
            ("Awa Sarr a retrouvé à Lomé son homologue malien Ali Ba.", ["Awa Sarr > ML Ali Ba held"]),
            ("Awa Sarr a dîné avec le Premier ministre malien Ali Ba.", ["Awa Sarr > ML Ali Ba held"]),
            ("Awa Sarr s’est réunie avec l’ambassadeur du Japon.", ["Awa Sarr > JP held"]),
            ("Awa Sarr a accueilli à Lomé le Premier ministre malien Ali Ba.", ["Awa Sarr > ML Ali Ba held"]),
            (
                "Le ministre grec Alexis Kostas a accueilli sur les rives du lac son homologue Zoran Petrov.",
                ["Alexis Kostas > Zoran Petrov held"]
            ),
            ("Awa Sarr s’est entretenue avec le ministre malien sur la Libye.", ["Awa Sarr > ML held"]),
            // Passive.
            (
                "La ministre ivoirienne Awa Sarr s’est rendue à Lomé, où elle a été reçue par Kofi Mensah.",
                ["Kofi Mensah > CI Awa Sarr held"]
            ),
            ("Après avoir été reçue par Kofi Mensah, Awa Sarr a parlé.", ["Kofi Mensah > Awa Sarr held"]),
            ("Ali Ba est reçu à Lomé par Kofi Mensah.", ["Kofi Mensah > Ali Ba held"]),
            // Several on either side.
            ("Awa Sarr et Kofi Mensah ont rencontré Ali Ba.", ["Awa Sarr > Ali Ba held", "Kofi Mensah > Ali Ba held"]),
            (
                "Ali Ba a été reçu par Awa Sarr et par Kofi Mensah.",
                ["Awa Sarr > Ali Ba held", "Kofi Mensah > Ali Ba held"]
            ),
            (
                "Awa Sarr et Kofi Mensah se sont entretenus avec Ali Ba.",
                ["Awa Sarr > Ali Ba held", "Kofi Mensah > Ali Ba held"]
            ),
            (
                "Awa Sarr, Kofi Mensah et Ali Ba se sont rencontrés à Lomé.",
                ["Awa Sarr > Kofi Mensah held", "Awa Sarr > Ali Ba held"]
            ),
            // Pronouns.
            (
                "Le ministre malien Ali Ba était à Lomé, où la présidente Awa Sarr l’a reçu.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            (
                "Awa Sarr s’est entretenue avec le ministre malien Ali Ba et a reçu l’ambassadeur du Japon.",
                ["Awa Sarr > ML Ali Ba held", "Awa Sarr > JP held"]
            ),
            ("Awa Sarr n’a rencontré que le ministre malien.", ["Awa Sarr > ML held"]),
        ])
    func `a verb of meeting is read with its auxiliaries and pronouns`(text: String, meetings: [String]) throws {
        #expect(try Report(text).meetings == meetings)
    }

    @Test(
        arguments: [
            ("Awa Sarr et Kofi Mensah se sont rencontrés à Lomé.", ["Awa Sarr > Kofi Mensah held"]),
            ("Awa Sarr et Kofi Mensah ont dîné à Lomé.", ["Awa Sarr > Kofi Mensah held"]),
            (
                "Le président malien Ali Ba et son homologue togolais Kofi Mensah ont eu un long entretien vendredi.",
                ["Ali Ba > TG Kofi Mensah held"]
            ),
            (
                "Ali Ba a été rejoint par le ministre togolais Kofi Mensah. Les deux hommes se sont entretenus.",
                ["Ali Ba > TG Kofi Mensah held"]
            ),
            (
                "Le président malien Ali Ba, le président togolais Kofi Mensah et la ministre Awa Sarr sont là. Ana Silva a réuni les deux présidents.",
                ["Ana Silva > ML Ali Ba held", "Ana Silva > TG Kofi Mensah held"]
            ),
            ("Awa Sarr et Kofi Mensah ont parlé de paix lors de leur entretien.", ["Awa Sarr > Kofi Mensah held"]),
        ])
    func `those who met each other are one meeting`(text: String, meetings: [String]) throws {
        #expect(try Report(text).meetings == meetings)
    }

    @Test(
        arguments: [
            (
                "Awa Sarr a rencontré les présidents sénégalais et argentin, Ali Ba et Luis Vega.",
                ["Awa Sarr > SN Ali Ba held", "Awa Sarr > AR Luis Vega held"]
            ),
            (
                "Awa Sarr a reçu Ali Ba, Luis Vega et Ana Silva, respectivement dirigeants malien, espagnol et chilien.",
                ["Awa Sarr > ML Ali Ba held", "Awa Sarr > ES Luis Vega held", "Awa Sarr > CL Ana Silva held"]
            ),
            ("Awa Sarr a rencontré le Malien Ali Ba.", ["Awa Sarr > ML Ali Ba held"]),
            (
                "Awa Sarr s’est entretenue avec l’ambassadeur des États-Unis au Maroc, Luis Vega.",
                ["Awa Sarr > US Luis Vega held"]
            ),
            (
                "Le président malien Ali Ba a parlé. Awa Sarr a rencontré le président malien.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            (
                "La ministre chilienne Awa Sarr s’est entretenue avec Ali Ba. Le ministre malien a souri.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            (
                "La ministre chilienne Awa Sarr s’est entretenue avec Ali Ba. Le Malien a souri.",
                ["Awa Sarr > ML Ali Ba held"]
            ),
            (
                "Awa Sarr a rencontré Ali Ba ainsi que l’ambassadeur du Japon, Ken Sato.",
                ["Awa Sarr > Ali Ba held", "Awa Sarr > JP Ken Sato held"]
            ),
            (
                "Awa Sarr s’est d’abord entretenue avec le ministre malien Ali Ba, ainsi qu’avec la ministre chilienne Eva Paz.",
                ["Awa Sarr > ML Ali Ba held", "Awa Sarr > CL Eva Paz held"]
            ),
            (
                "Awa Sarr avait au préalable reçu les chefs des polices malienne et chilienne.",
                ["Awa Sarr > ML held", "Awa Sarr > CL held"]
            ),
            ("Le président du Mali a reçu le ministre chilien Luis Vega.", ["? > CL Luis Vega held"]),
            ("Awa Sarr a tenu à rencontrer le ministre malien Ali Ba.", ["Awa Sarr > ML Ali Ba held"]),
        ])
    func `a person's country is what the article tells`(text: String, meetings: [String]) throws {
        #expect(try Report(text).meetings == meetings)
    }
}
