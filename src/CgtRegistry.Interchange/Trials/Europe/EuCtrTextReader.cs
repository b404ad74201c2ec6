namespace CgtRegistry.Interchange.Trials.Europe;

/// <summary>Reads the EU Clinical Trials Register's download "full trial details" as plain text: one block for each member state.</summary>
public static class EuCtrTextReader
{
    private const string Begin = "Summary";

    private static readonly (string Label, string Code)[] Heads =
    [
        ("EudraCT Number:", "a2"), ("Trial Status:", "x5"), ("Date on which this record was first entered in the EudraCT database:", "x6"), ("Link:", "link"),
    ];

    /// <summary>Reads a file, plain or packed.</summary>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits)
    {
        var (block, records, begun) = (default(EuBlock), 0, 0);
        foreach (var line in NumberedLines.Read(Unpacking.Open(file, limits), limits.LineBytes))
        {
            if (line.Fault is { } fault)
            {
                records = records < limits.Records ? records + 1 : throw RefusedFileException.TooManyRecords(limits);
                yield return new ReadTrial($"line {line.Number}", null, [Complaint.About($"line {line.Number}", "line", "", fault)]);
            }
            else if (line.Text!.Trim() == Begin)
            {
                if (block is not null)
                {
                    yield return EuMapping.Read(block.Record, block.Place);
                }

                records = records < limits.Records ? records + 1 : throw RefusedFileException.TooManyRecords(limits);
                block = new EuBlock($"line {line.Number}");
                begun++;
            }
            else if (block?.Add(line.Text, limits) is false)
            {
                yield return new ReadTrial(block.Place, null, [Complaint.About(block.Place, "record", "", "record-too-large")]);
                block = null;
            }
        }

        if (begun == 0)
        {
            throw new RefusedFileException("no-records", "The file holds no block that begins with Summary: it is no download of the EU register.");
        }

        if (block is not null)
        {
            yield return EuMapping.Read(block.Record, block.Place);
        }
    }

    /// <summary>The lines of one member state while they come in.</summary>
    private sealed class EuBlock(string place)
    {
        private EuRecord? _group;
        private bool _open;
        private long _length;

        public string Place => place;

        public EuRecord Record { get; } = new();

        /// <summary>Takes a line; false when the block has become longer than a record may be.</summary>
        public bool Add(string text, ImportLimits limits)
        {
            _length += text.Length + 1;
            Add(text);
            return _length <= limits.RecordBytes;
        }

        private void Add(string text)
        {
            if (text.Length == 0 || IsHeading(text))
            {
                _open = false;
                _group = text.StartsWith("Sponsor ", StringComparison.Ordinal) ? Begun(Record.Sponsors) : text.Length == 0 ? _group : null;
            }
            else if (Heads.FirstOrDefault(h => text.StartsWith(h.Label, StringComparison.Ordinal)) is { Code: { } head } found)
            {
                (_group, _open) = (null, false);
                Record.Add(head, "", text[found.Label.Length..].Trim());
            }
            else if (Coded(text) is { } line)
            {
                Take(line.Code, line.Label, line.Value);
            }
            else if (_open)
            {
                (_group ?? Record).GoOn(text);
            }
        }

        private void Take(string code, string label, string value)
        {
            _group = code == "dimp" ? Begun(Record.Products)
                : code == "e12" && label.StartsWith("Version", StringComparison.Ordinal) ? Begun(Record.Terms)
                : code[0] is 'b' && _group is not null && _group == Record.Sponsors.LastOrDefault() ? _group
                : code[0] is 'd' && _group is not null && _group == Record.Products.LastOrDefault() ? _group
                : code == "e12" ? _group
                : null;
            _open = true;

            // The same line again in the language of the member state: "(es)".
            if (label.EndsWith(')') && label.LastIndexOf('(') is var open and >= 0 && label.Length - open == 4)
            {
                _open = false;
                return;
            }

            (_group ?? Record).Add(code, label, value);
        }

        private static EuRecord Begun(List<EuRecord> groups)
        {
            var group = new EuRecord();
            groups.Add(group);
            return group;
        }

        // "A. Protocol Information", "Sponsor 2", and a heading in the midst of E.1.
        private static bool IsHeading(string text) =>
            text == "MedDRA Classification" ||
            (text.Length > 2 && text[0] is >= 'A' and <= 'P' && text[1] == '.' && text[2] == ' ' && !text.Contains(':', StringComparison.Ordinal))
            || (text.StartsWith("Sponsor ", StringComparison.Ordinal) && text[8..].All(char.IsAsciiDigit));

        // "E.1.1.2 Therapeutic area: …", "B.1.3.4	Country: …", "N. Competent Authority Decision: …", "D.IMP: 1".
        private static (string Code, string Label, string Value)? Coded(string text)
        {
            if (text.Length < 3 || text[0] is < 'A' or > 'P' || text[1] != '.')
            {
                return null;
            }

            var end = text.AsSpan().IndexOfAny(" \t:");
            var colon = end < 0 ? -1 : text.IndexOf(": ", end, StringComparison.Ordinal) is var found and >= 0 ? found : text.EndsWith(':') ? text.Length - 1 : -1;
            return colon < 0 ? null
                : (text[..end].Replace(".", "", StringComparison.Ordinal).ToLowerInvariant(), text[end..Math.Max(end, colon)].Trim(), text[Math.Min(text.Length, colon + 1)..].Trim());
        }
    }
}
