using System.Text.Json;

namespace CgtRegistry.Interchange.Tests.Trials.CtGov;

/// <summary>
/// The schemas of ClinicalTrials.gov's OpenAPI file, read by their indentation (that one file only), and what in a study breaks
/// them: properties that are not named, other types, words that are no code, dates and lengths that do not fit.
/// </summary>
internal sealed class ApiSchema
{
    private readonly Dictionary<string, Node> _schemas;

    private ApiSchema(Dictionary<string, Node> schemas) => _schemas = schemas;

    public static ApiSchema Read(string yaml)
    {
        var lines = yaml.Split('\n').Where(l => l.Trim().Length > 0).ToList();
        var at = lines.IndexOf("  schemas:") + 1;
        return new ApiSchema(Node.Block(lines, ref at, 4).Children);
    }

    /// <summary>What breaks the schema, each with its path.</summary>
    public IEnumerable<string> Faults(JsonElement study) => Faults(study, _schemas["Study"], "");

    private IEnumerable<string> Faults(JsonElement json, Node schema, string path)
    {
        while (schema.Value("$ref") is { } reference)
        {
            schema = _schemas[reference.Split('/')[^1]];
        }

        return schema.Value("type") switch
        {
            "object" when json.ValueKind is JsonValueKind.Object => json.EnumerateObject().SelectMany(p =>
                schema["properties"]?[p.Name] is { } property ? Faults(p.Value, property, $"{path}.{p.Name}") : [$"{path}.{p.Name} is no property"]),
            "array" when json.ValueKind is JsonValueKind.Array => json.EnumerateArray().SelectMany((item, n) => Faults(item, schema["items"]!, $"{path}[{n}]")),
            "string" when json.ValueKind is JsonValueKind.String => Word(json.GetString()!, schema).Select(fault => $"{path} {fault}: {json}"),
            "boolean" when json.ValueKind is JsonValueKind.True or JsonValueKind.False => [],
            "integer" when json.TryGetInt64(out _) => [],
            "number" when json.ValueKind is JsonValueKind.Number => [],
            var type => [$"{path} is no {type}"],
        };
    }

    private static IEnumerable<string> Word(string word, Node schema)
    {
        if (schema["enum"] is { } codes && !codes.Items.Contains(word))
        {
            yield return "is no code";
        }

        if (schema.Value("format") == "date" && !DateOnly.TryParseExact(word, "yyyy-MM-dd", out _))
        {
            yield return "is no date";
        }

        if (schema.Value("pattern") is { } pattern && !System.Text.RegularExpressions.Regex.IsMatch(word, pattern.Replace(@"\\", @"\", StringComparison.Ordinal)))
        {
            yield return "has another form";
        }

        if (schema.Value("maxLength") is { } longest && word.Length != int.Parse(longest, System.Globalization.CultureInfo.InvariantCulture))
        {
            yield return "has another length";
        }
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Children { get; } = new(StringComparer.Ordinal);

        public List<string> Items { get; } = [];

        private string? Scalar { get; set; }

        public Node? this[string name] => Children.GetValueOrDefault(name);

        public string? Value(string name) => this[name]?.Scalar;

        /// <summary>The lines from here on that are indented so far, or are items of a list at the level above.</summary>
        public static Node Block(List<string> lines, ref int at, int indent)
        {
            var node = new Node();
            while (at < lines.Count && Depth(lines[at]) is var depth)
            {
                var line = lines[at].Trim();
                if (depth == indent - 2 && line.StartsWith("- ", StringComparison.Ordinal))
                {
                    node.Items.Add(line[2..].Trim('"'));
                    at++;
                }
                else if (depth == indent && line.Split(": ", 2) is var parts)
                {
                    at++;
                    node.Children[parts[0].TrimEnd(':').Trim('"')] = parts.Length == 2 ? new Node { Scalar = parts[1].Trim('"') } : Block(lines, ref at, indent + 2);
                }
                else if (depth > indent)
                {
                    at++; // a long description goes on
                }
                else
                {
                    break;
                }
            }

            return node;
        }

        private static int Depth(string line) => line.Length - line.TrimStart().Length;
    }
}
