namespace CgtRegistry.Domain.Law.Citing;

/// <summary>Whether a text, read from front to back, is between quotation marks: acts that amend quote the new wording of another.</summary>
internal sealed class Quotes
{
    private int _curly;
    private bool _straight;

    public bool Open => _curly > 0 || _straight;

    public void Pass(CitationTokens tokens, int at)
    {
        if (tokens[at].Kind == TokenKind.Mark)
        {
            switch (tokens.Text(at)[0])
            {
                case '“' or '«':
                    _curly++;
                    break;
                case '”' or '»':
                    _curly = Math.Max(0, _curly - 1);
                    break;
                case '"':
                    _straight = !_straight;
                    break;
            }
        }
    }
}
