using System.Text;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Europe;

/// <summary>
/// The numbered lines of the EU register's protocol for one member state ("E.1.1.2 Therapeutic area: …"), whether they came as text or
/// as JSON. Sponsors, products and MedDRA terms are groups of lines of their own. Their codes stand without points: <c>e112</c>.
/// </summary>
internal sealed class EuRecord
{
    private readonly List<(string Code, string Label, string Value)> _lines = [];
    private readonly StringBuilder _goesOn = new();

    public List<EuRecord> Sponsors { get; } = [];

    public List<EuRecord> Products { get; } = [];

    public List<EuRecord> Terms { get; } = [];

    /// <summary>The first value of a code, or of a code and the beginning of its label, that is not blank.</summary>
    public string? this[string code, string label = ""] => All(code, label).FirstOrDefault();

    /// <summary>All values of a code.</summary>
    public IEnumerable<string> All(string code, string label = "") =>
        Whole().Where(l => l.Code == code && l.Label.StartsWith(label, StringComparison.OrdinalIgnoreCase) && !NotStated.Says(l.Value)).Select(l => l.Value);

    /// <summary>Whether a question of the protocol is answered yes; none when it is not answered.</summary>
    public bool? Yes(string code, string label = "") => this[code, label]?.Trim().ToUpperInvariant() switch { "YES" => true, "NO" => false, _ => null };

    public void Add(string code, string label, string value)
    {
        Whole();
        _lines.Add((code, label, value));
    }

    /// <summary>A line of text goes on.</summary>
    public void GoOn(string text)
    {
        if (_lines.Count > 0)
        {
            _goesOn.Append('\n').Append(text);
        }
    }

    // Lines that go on are joined once: a text may have ten thousand of them.
    private List<(string Code, string Label, string Value)> Whole()
    {
        if (_goesOn.Length > 0)
        {
            _lines[^1] = _lines[^1] with { Value = $"{_lines[^1].Value}{_goesOn}" };
            _goesOn.Clear();
        }

        return _lines;
    }
}
