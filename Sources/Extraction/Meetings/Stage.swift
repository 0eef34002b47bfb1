import FrenchText
import Naming

/// Tells whether a sentence plays on a stage: a studio, an interview, a match.
///
/// Who is said to meet there met nobody.
struct Stage {
    let reading: Reading

    func holds(_ sentence: Int) -> Bool {
        reading.text.sentences[sentence].tokens.contains { isStage($0) }
            // *l’animateur recevait X* under a line that names the show
            || [sentence - 1, sentence + 1].contains { number in
                reading.text.sentences.indices.contains(number)
                    && reading.text.sentences[number].tokens.contains {
                        reading.reports.meetings.studios.contains(lower: reading.tokens, at: $0)
                    }
            }
    }

    private func isStage(_ index: Int) -> Bool {
        let lexicon = reading.reports.meetings
        // *en marge des débats*: beside the stage.
        if reading.token(index - 2)?.lower == "marge" { return false }
        if lexicon.stages.contains(lower: reading.tokens, at: index)
            || lexicon.studios.contains(lower: reading.tokens, at: index)
        {
            return true
        }
        guard ["sur", "dans"].contains(reading.tokens[index].lower), let next = reading.token(index + 1) else {
            return false
        }
        // *dans « On n’est pas couché »*, *sur France 2*
        if next.kind == .punctuation { return reading.tokens[index].lower == "dans" }
        let name = [next, reading.token(index + 2)].compactMap { $0?.folded }
        let press = reading.lexicon.press
        return next.isCapitalized
            && (press.contains(name[0]) || press.contains(name.joined(separator: " ")))
    }
}
