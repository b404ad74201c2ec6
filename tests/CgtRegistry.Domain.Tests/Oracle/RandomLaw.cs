using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;

namespace CgtRegistry.Domain.Tests.Oracle;

/// <summary>Makes the law of a <see cref="RandomRegister"/>: two acts with a few places, their wordings, and what later acts do to them.</summary>
internal sealed class RandomLaw(RandomRegister around, Random chance)
{
    private static readonly LocalText Words = new("chữ", "words");
    private static readonly (string Act, string Path)[] Places =
        [("l0", "dieu-1"), ("l0", "dieu-1/khoan-1"), ("l0", "dieu-1/khoan-2"), ("l0", "dieu-10"), ("l1", "dieu-1")];

    /// <summary>The acts, their places and the effects on them.</summary>
    public IEnumerable<IPublicRecord> Records() =>
        [Act("l0"), Act("l1"), Act("later0"), Act("later1"), .. Places.Select(p => Place(p.Act, p.Path)), .. Enumerable.Range(0, chance.Next(5)).Select(Effect)];

    /// <summary>A wording that a decision can rest on, seldom one the register does not hold.</summary>
    public PinnedProvision Pinned()
    {
        var (act, path) = Places[chance.Next(Places.Length)];
        return new(new($"{act}/{path}"), around.Once(20) ? 9 : chance.Next(1, 3));
    }

    private Instrument Act(string id) => new()
    {
        Id = new(id),
        Kind = around.Once(30) ? InstrumentKind.Draft : InstrumentKind.Decree,
        Title = Words,
        Issuer = new(Words),
        EffectiveFrom = around.Once(15) ? null : around.Day(-20, 5),
        EffectiveUntil = around.Once(12) ? around.Day() : null,
        Doubts = around.Once(8) ? [new(around.Day(), Words)] : [],
        Citations = [around.Cite()],
    };

    private Provision Place(string act, string path)
    {
        List<ProvisionVersion> versions = [];
        for (var (n, from) = (1, around.Day(-20, 5)); n <= 1 + chance.Next(3); n++)
        {
            var until = around.Once(2) ? (DateOnly?)null : from.AddDays(chance.Next(1, 20));
            versions.Add(new(n, from, until, around.Cite()));
            if (until is not { } end)
            {
                break;
            }

            from = end.AddDays(around.Once(4) ? chance.Next(1, 6) : 0);
        }

        return new()
        {
            Id = new($"{act}/{path}"),
            Instrument = new(act),
            Path = path,
            Within = around.Once(3) ? [new("chuong-i")] : [],
            Versions = versions,
            Citations = [around.Cite()],
        };
    }

    private Effect Effect(int n)
    {
        var (act, path) = Places[chance.Next(Places.Length)];
        var whole = around.Once(5);
        return new()
        {
            Id = new($"e{n}"),
            Kind = around.Once(3) ? (EffectKind)chance.Next(10) : (EffectKind)chance.Next(5),
            Affecting = new(new($"later{chance.Next(2)}")),
            Affected = new(new(act), whole || around.Once(4) ? null : around.Once(6) ? "chuong-i" : around.Once(5) ? path + "/diem-a" : path),
            From = around.Once(8) ? null : around.Day(-5),
            Whole = whole,
            InPart = !whole && around.Once(4),
            Citations = [around.Cite()],
        };
    }
}
