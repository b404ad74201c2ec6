using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CgtRegistry.Domain.Names;

/// <summary>
/// Gathers the folded words of long texts, with single spaces between them, for indexes of many texts. The words are those of
/// <see cref="Folding.Tokens"/>, which stays the definition; here letters that fold alone do so by a table, and only what is
/// composed of several signs goes the long way.
/// </summary>
public sealed class FoldedText
{
    private const char Break = ' ';
    private const char Nothing = '\'';
    private const char Composed = '\0';

    // What each letter folds to alone; Hangul and what follows is composed of parts and stays out.
    private static readonly char[] Table = [.. Enumerable.Range(0, 0x3000).Select(c => Alone((char)c))];
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Spellings = Folding.Spellings.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openings =
        Folding.Phrases.Select(p => string.Join(' ', p.Phrase.Split(' ').Take(2))).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private char[] _buffer = new char[1024];
    private int _length;

    // Where the word before the last, and the last, begin; the first word of the text now read.
    private int _before;
    private int _last;
    private int _first;
    private bool _mayMerge;

    /// <summary>All words so far.</summary>
    public ReadOnlySpan<char> Words => _buffer.AsSpan(0, _length);

    /// <summary>The folded words of one text; the same as <see cref="Folding.Fold"/>.</summary>
    public static string Of(string text)
    {
        var folded = new FoldedText();
        folded.Add(text);
        return folded.ToString();
    }

    /// <summary>Adds the words of a text; no phrase reaches from one text into the next.</summary>
    public void Add(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        _first = _before = _last = _length;
        _mayMerge = false;
        Read(text);
        if (_mayMerge)
        {
            MergePhrases();
        }
    }

    /// <summary>Forgets all words and keeps the room.</summary>
    public void Clear() => _length = 0;

    /// <inheritdoc/>
    public override string ToString() => new(Words);

    private void Read(string text)
    {
        var word = Open(text.Length);
        var at = word;
        var (chunk, chunkLength, chunkLast, chunkBefore) = (0, _length, _last, _before);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var folded = c < Table.Length ? Table[c] : Composed;
            if (folded > Nothing)
            {
                _buffer[at++] = folded;
            }
            else if (folded == Break)
            {
                if (at > word)
                {
                    Close(word, at);
                    at = word = Open(text.Length - i);
                }

                if (c is ' ' or '\n')
                {
                    (chunk, chunkLength, chunkLast, chunkBefore) = (i + 1, _length, _last, _before);
                }
            }
            else if (folded == Composed)
            {
                // Nothing is composed across a blank: the part between two blanks is read the long way.
                (_length, _last, _before) = (chunkLength, chunkLast, chunkBefore);
                var end = text.AsSpan(i).IndexOfAny(' ', '\n') is >= 0 and var more ? i + more : text.Length;
                AddComposed(text[chunk..end]);
                at = word = Open(text.Length - end);
                i = end - 1;
            }
        }

        if (at > word)
        {
            Close(word, at);
        }
    }

    private void AddComposed(string chunk)
    {
        foreach (var folded in Folding.Parts(chunk).Select(w => w.Folded))
        {
            var at = Open(folded.Length);
            folded.CopyTo(_buffer.AsSpan(at));
            Keep(at, at + folded.Length);
        }
    }

    // Room for the letters to come, for a spelling longer than its word, and for blanks.
    private int Open(int letters)
    {
        if (_length + letters + 32 > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + letters + 32));
        }

        if (_length > 0)
        {
            _buffer[_length] = ' ';
            return _length + 1;
        }

        return 0;
    }

    private void Close(int word, int end)
    {
        var letters = _buffer.AsSpan(word, end - word);
        if (!Spellings.TryGetValue(letters, out var spelling))
        {
            if (Folding.EndsInY(letters))
            {
                letters[^1] = 'i';
            }

            Keep(word, end);
            return;
        }

        foreach (var part in spelling.Split(' '))
        {
            var at = Open(part.Length);
            part.CopyTo(_buffer.AsSpan(at));
            Keep(at, at + part.Length);
        }
    }

    private void Keep(int word, int end)
    {
        _before = _last;
        (_last, _length) = (word, end);
        _mayMerge |= word > _first + 1 && Openings.Contains(_buffer.AsSpan(_before, end - _before));
    }

    private void MergePhrases()
    {
        var words = new string(_buffer.AsSpan(_first, _length - _first)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => new FoldedWord(w, null)).ToList();
        _length = _first;
        foreach (var word in Folding.MergePhrases(words))
        {
            var at = Open(word.Folded.Length);
            word.Folded.CopyTo(_buffer.AsSpan(at));
            _length = at + word.Folded.Length;
        }
    }

    private static char Alone(char c)
    {
        var text = c.ToString();
        var kind = CharUnicodeInfo.GetUnicodeCategory(c);
        if (c is (>= '\u1100' and < '\u1E00') || kind is UnicodeCategory.Surrogate or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            || !text.IsNormalized(NormalizationForm.FormC))
        {
            return Composed;
        }

        if (Folding.IsInvisible(new Rune(c)) || c is '\'' or '\u2019')
        {
            return Nothing;
        }

        return !Rune.IsLetterOrDigit(new Rune(c)) ? Break : Folding.Plain(text) is [> Nothing and var folded] ? folded : Composed;
    }
}
