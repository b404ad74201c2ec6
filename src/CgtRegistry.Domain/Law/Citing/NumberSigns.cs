using System.Collections.Frozen;

namespace CgtRegistry.Domain.Law.Citing;

/// <summary>The signs (ký hiệu) in the numbers of Vietnamese documents: forms of documents and short names of issuers.</summary>
internal static class NumberSigns
{
    // Written with their own letters. Licences (GP…) come in too many kinds to be listed.
    private static readonly string[] Forms =
    [
        "NĐ", "QĐ", "NQ", "TT", "TTLT", "TTLB", "NQLT", "CT", "KH", "VBHN", "LCT", "L", "SL", "TB", "CV", "CĐ", "HD", "BC", "KL", "TTr", "ĐA", "CTr", "QC",
    ];

    // Signs whose letters do not follow from capitals alone.
    private static readonly FrozenDictionary<string, string> Letters = Forms.Concat(
    [
        "TTg", "HĐND", "HĐNN", "HĐBT", "HĐCP", "HĐĐGT", "BLĐTBXH", "LĐTBXH", "BGDĐT", "GDĐT", "BKHĐT", "KHĐT", "TLĐ", "TLĐLĐVN", "LĐLĐ", "BNNPTNT", "GPHĐ", "GPHĐNHTBG", "GPHĐNHM",
    ]).ToFrozenDictionary(Key, StringComparer.Ordinal);

    private static readonly FrozenSet<string> FormKeys = Forms.Select(Key).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The sign without regard to case, the bar of Đ and the sign for “and”.</summary>
    public static string Key(string sign) => sign.ToUpperInvariant().Replace('Đ', 'D').Replace("&", "", StringComparison.Ordinal);

    /// <summary>The sign with its Vietnamese letters where they are known, otherwise in capitals as written.</summary>
    public static string Written(string sign) => Letters.GetValueOrDefault(Key(sign), sign.ToUpperInvariant());

    /// <summary>Whether the sign says what kind of document it is.</summary>
    public static bool IsForm(string sign) => FormKeys.Contains(Key(sign)) || IsLicence(sign);

    /// <summary>Whether documents of several ministries bear the sign, which sometimes stands without their names.</summary>
    public static bool IsJoint(string sign) => Key(sign) is "TTLT" or "TTLB" or "NQLT";

    /// <summary>Whether the sign is of a body whose term is part of the number: the National Assembly, its committee, the former State Council.</summary>
    public static bool HasTerm(string sign) => Key(sign) is "QH" or "UBTVQH" or "HDNN";

    /// <summary>The kind of document the form stands for, where one sign stands for one kind.</summary>
    public static InstrumentKind? KindOf(string? form) => form switch
    {
        "NĐ" => InstrumentKind.Decree,
        "QĐ" => InstrumentKind.Decision,
        "NQ" or "NQLT" => InstrumentKind.Resolution,
        "TT" => InstrumentKind.Circular,
        "TTLT" or "TTLB" => InstrumentKind.JointCircular,
        "KH" => InstrumentKind.Plan,
        "VBHN" => InstrumentKind.ConsolidatedText,
        "CV" => InstrumentKind.OfficialLetter,
        "CT" => InstrumentKind.Directive,
        { } licence when IsLicence(licence) => InstrumentKind.Licence,
        _ => null,
    };

    private static bool IsLicence(string sign) => Key(sign).StartsWith("GP", StringComparison.Ordinal);
}
