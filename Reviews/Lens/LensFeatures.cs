namespace ReviewBot.Reviews.Lens;

/// <summary>
/// Extracts the features of an answer and hashes them into buckets (the hashing trick): words, word classes, pairs of both, pairs with a
/// word that refers to a side, and suffixes. Most are emitted twice: in general, and per question.
/// </summary>
static class LensFeatures
{
    // log2 of the number of buckets. Measured: with 17, collisions cost 1 to 3 percentage points of recall.
    const int Bits = 20;

    public const int Buckets = 1 << Bits;

    // Largest distance of the two words of a pair, in tokens.
    const int Reach = 6;

    enum Kind
    {
        All, Chosen, ChosenFirst, Word, WordPair, WordSkip, Opening, OpeningPair, Ending, FirstEnding, LastEnding,
        Class, FirstClass, ClassPair, ClassRow, ClassApart, ClassFive, Verb, WordClass, ClassWord, FirstThing,
        FirstSide, VerbThing, VerbPointer, Before, PointerWord,
    }

    public static List<LensFeature> Of(IReadOnlyList<Token> tokens, LensQuestion question, bool isChosen)
    {
        var found = new Found(tokens, question);
        found.Add(Kind.All, -1, -1, 0, both: true);
        if (isChosen)
            found.Add(Kind.Chosen, -1, -1, 0);
        for (var at = 0; at < tokens.Count; at++)
        {
            AddWords(found, at, isChosen);
            AddClasses(found, at);
            AddEndings(found, at);
            if (found.Points(at))
                AddPointed(found, at);
        }

        AddFirst(found);
        return found.Features;
    }

    static void AddWords(Found found, int at, bool isChosen)
    {
        found.Add(Kind.Word, at, at, found.Word(at), both: true);
        found.Add(Kind.WordPair, at, at + 1, found.Word(at), found.Word(at + 1), both: true);
        if (at == 0)
            found.Add(Kind.WordPair, at, at, found.Word(-1), found.Word(at), both: true);
        if (at + 2 < found.Count)
            found.Add(Kind.WordSkip, at, at + 2, found.Word(at), found.Word(at + 2));
        if (at > 0 && !found.IsMark(at) && found.Splits(at - 1))
        {
            found.Add(Kind.Opening, at, at, found.Word(at));
            found.Add(Kind.OpeningPair, at, at + 1, found.Class(at), found.Class(at + 1), both: true);
        }

        if (at == 0 && isChosen)
            found.Add(Kind.ChosenFirst, at, at, found.Word(at));
    }

    static void AddClasses(Found found, int at)
    {
        var (word, next) = (found.Word(at), found.Word(at + 1));
        var (own, other, third) = (found.Class(at), found.Class(at + 1), found.Class(at + 2));
        found.Add(Kind.Class, at, at, own, both: true);
        found.Add(Kind.ClassPair, at, at + 1, own, other, both: true);
        found.Add(Kind.ClassRow, at, at + 2, own, other, third, both: at == 0);
        found.Add(Kind.WordClass, at, at + 1, word, other, both: true);
        found.Add(Kind.ClassWord, at, at + 1, own, next);
        if (found.Verb(at) is not 0 and var verb)
            found.Add(Kind.Verb, at, at, verb, both: true);
        for (var to = at + 1; to < Math.Min(found.Count, at + Reach); to++)
            found.Add(Kind.ClassApart, at, to, own, found.Class(to), both: true);
    }

    static void AddEndings(Found found, int at)
    {
        if (found.Text(at) is not { Length: > 2 } word)
            return;
        for (var length = 1; length <= Math.Min(4, word.Length - 1); length++)
        {
            if (length == 1 && word[^1] is not ('s' or 't'))
                continue;
            var ending = Fnv1a.Hash(word.AsSpan(word.Length - length));
            found.Add(Kind.Ending, at, at, ending);
            if (at == 0 || (at == 1 && length == 1))
                found.Add(Kind.FirstEnding, at, at, ending, (uint)at, both: true);
            if (at == found.Count - 1 && length > 1)
                found.Add(Kind.LastEnding, at, at, ending, both: true);
        }
    }

    // Pairs a word that refers to a side with each word around it.
    static void AddPointed(Found found, int pointer)
    {
        for (var at = 0; at < found.Count; at++)
        {
            if (at != pointer && !found.IsMark(at))
            {
                found.Add(
                    Kind.PointerWord,
                    Math.Min(pointer, at),
                    Math.Max(pointer, at),
                    found.Class(pointer),
                    found.Word(at),
                    at < pointer ? 1u : 2u,
                    both: true);
            }
        }
    }

    // The first token, paired with the first thing and with each person.
    static void AddFirst(Found found)
    {
        if (found.Count == 0)
            return;
        var (word, own) = (found.Word(0), found.Class(0));
        found.Add(Kind.FirstClass, 0, 0, own, both: true);
        found.Add(Kind.ClassFive, 0, Math.Min(4, found.Count - 1), found.Classes(5));
        var thing = found.FindThing(1);
        if (thing > 0)
        {
            found.Add(Kind.FirstThing, 0, thing, own, found.Word(thing), both: true);
            found.Add(Kind.VerbThing, 0, thing, word, found.Thing(thing), both: true);
        }

        for (var at = 1; at < found.Count; at++)
        {
            if (!found.Points(at))
                continue;
            found.Add(Kind.VerbPointer, 0, at, word, found.Class(at), both: true);
            found.Add(Kind.Before, 0, at, own, found.Word(at - 1), found.Class(at), both: true);
        }
    }

    /// <summary>Collects the features. Each token has two hashes: of its word and of its class.</summary>
    sealed class Found(IReadOnlyList<Token> tokens, LensQuestion question)
    {
        readonly uint[] words = [.. tokens.Select(WordOf)];
        readonly uint[] classes = [.. tokens.Select(ClassOf)];

        public List<LensFeature> Features { get; } = new(256);

        public int Count => tokens.Count;

        public uint Word(int at) => at < 0 ? 1 : at >= Count ? 2 : words[at];

        public uint Class(int at) => at >= Count ? 2 : classes[at];

        public uint Verb(int at) => tokens[at].Verb.Length > 0 ? Fnv1a.Hash(tokens[at].Verb) : 0;

        public uint Thing(int at) => (uint)tokens[at].Thing;

        public bool IsMark(int at) => tokens[at].IsMark;

        public bool Points(int at) => tokens[at].Pointer != Pointer.None;

        public bool Splits(int at) => tokens[at].IsMark || tokens[at].Word is "and" or "und" or "then" or "dann" or "so" or "that";

        /// <summary>The word whose suffix is a feature; null for names and punctuation.</summary>
        public string? Text(int at) => tokens[at].IsMark || tokens[at].IsName ? null : tokens[at].Word;

        public int FindThing(int from)
        {
            for (var at = from; at < Count; at++)
            {
                if (tokens[at].Thing != Side.None)
                    return at;
            }

            return -1;
        }

        public uint Classes(int most)
        {
            var hash = 0u;
            for (var at = 0; at < Math.Min(most, Count); at++)
                hash = Mix(hash, classes[at]);
            return hash;
        }

        public void Add(Kind kind, int first, int last, uint one, uint two = 0, uint three = 0, bool both = false)
        {
            var hash = Mix(Mix(Mix(Mix(0, (uint)kind + 1), one), two), three);
            last = Math.Min(last, Count - 1);
            Features.Add(new(Bucket(hash), first, last));
            if (both)
                Features.Add(new(Bucket(Mix(hash, 1 + (uint)question)), first, last));
        }

        static uint Mix(uint hash, uint next)
        {
            hash = (hash ^ next) * 0x9E3779B1;
            return hash ^ (hash >> 15);
        }

        static int Bucket(uint hash) => (int)((hash * 0x85EBCA6B) >> (32 - Bits));

        static uint WordOf(Token token) => token switch
        {
            { IsName: true } => 16 + ((uint)token.Side * 8) + (uint)token.Pointer,
            _ when char.IsDigit(token.Word[0]) => token.Word[^1] == '%' ? 4u : 3u,
            _ => Fnv1a.Hash(token.Word),
        };

        static uint ClassOf(Token token) =>
            token.IsMark || (token.IsSmall && token is { Pointer: Pointer.None, Thing: Side.None, Form: Form.None })
                ? Fnv1a.Hash(token.Word)
            : 64 + ((uint)token.Side * 1024) + ((uint)token.Pointer * 4096) + ((uint)token.Thing * 65536)
                + (token.Form == Form.None ? 0 : ((uint)token.Form * 128) + ((uint)token.Lean * 8));
    }
}
