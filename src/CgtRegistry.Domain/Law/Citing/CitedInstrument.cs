namespace CgtRegistry.Domain.Law.Citing;

/// <summary>The words between a unit and the document in which it lies.</summary>
internal static class CitedInstrument
{
    /// <summary>The token behind “của”, “thuộc”, “kèm theo”, “ban hành kèm theo”; the same token where nothing of the kind stands.</summary>
    public static int AfterConnector(CitationTokens tokens, int at)
    {
        // “Điều 1. của Nghị định …”: the stop is a slip.
        if (tokens.IsMark(at, '.') && tokens.Is(at + 1, "của"))
        {
            return at + 2;
        }

        if (tokens.Is(at, "của") || tokens.Is(at, "thuộc"))
        {
            return at + 1;
        }

        var issued = tokens.Are(at, "ban", "hành") ? at + 2 : at;
        if (tokens.Is(issued, "kèm"))
        {
            return tokens.Is(issued + 1, "theo") ? issued + 2 : issued + 1;
        }

        return issued > at && tokens.Is(issued, "theo") ? issued + 1 : at;
    }
}
