using System.Text;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Citing;
using CgtRegistry.Domain.Tests.Builders;
using FsCheck;
using FsCheck.Fluent;

namespace CgtRegistry.Domain.Tests.Law.Citing;

/// <summary>What is printed is read again, whatever the number and the place.</summary>
public sealed class CitationProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(3_000);

    private static readonly Gen<string> Numbers =
        from sequence in Gen.Choose(1, 9999)
        from year in Gen.Elements("", "/1999", "/2016", "/2026")
        from signs in Gen.Elements("/TT-BYT", "/NĐ-CP", "/QĐ-TTg", "/TTLT-BYT-BLĐTBXH", "/QH13", "/UBTVQH12", "-LCT/HĐNN8", "-NQ/TW", "/BYT-TT", "/TTLB", "/VBHN-BYT", "/UBND-VX", "/BYT-GPHĐNHTBG")
        select $"{sequence}{year}{signs}";

    private static readonly Gen<string> Paths =
        from article in Gen.Elements("dieu-1", "dieu-89", "dieu-7c", "dieu-7dd", "dieu-121")
        from chapter in Gen.Elements("", "", "chuong-iv/", "chuong-i/muc-2/", "phu-luc-ii/", "phan-ii/chuong-x/muc-1/tieu-muc-3/")
        from clause in Gen.Elements("", "/khoan-1", "/khoan-12", "/khoan-2a")
        from point in Gen.Elements("", "/diem-a", "/diem-d", "/diem-dd", "/diem-y", "/diem-a/tiet-a.1", "/diem-dd/tiet-1")
        select chapter + article + clause + point;

    private static readonly Gen<Instrument> Instruments =
        from number in Numbers
        from kind in Gen.Elements(Enum.GetValues<InstrumentKind>())
        from title in Gen.Elements("Luật Dược", "Luật Khám bệnh, chữa bệnh", "Luật Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác")
        select A.Instrument(kind: kind, number: number, title: new(title, "Law on Pharmacy"));

    private static readonly Arbitrary<string> Noise = Gen.Elements(
            "Điều", "điều này", "khoản", "các", "điểm", "đ", "Phụ lục", "Mục", "1", "2a", "89", "IV", "và", "đến", ",", ";", ".", "Luật", "này", "Dược", "Thông tư", "số", "29/2018/TT-BYT", "/", "-", "QH13", "năm", "ngày",
            "(", ")", "“", "”", "\"", " ", " ", " ", "\n", "\u0301", "\u0302", "\u200b", "\u00ad", "\u00a0", "\ud83d", "\udc00", "Ð")
        .ListOf()
        .Select(parts => string.Concat(parts))
        .ToArbitrary();

    [Fact]
    public void A_number_that_was_printed_is_read_as_the_same_number() =>
        Holds(Numbers.ToArbitrary(), text => InstrumentNumber.Read(InstrumentNumber.Read(text).ToString()).Equals(InstrumentNumber.Read(text)));

    [Fact]
    public void What_was_read_is_printed_the_same_way_again() =>
        Holds(Numbers.ToArbitrary(), text => InstrumentNumber.Read(InstrumentNumber.Read(text).ToString()).ToString() == InstrumentNumber.Read(text).ToString());

    [Fact]
    public void A_printed_citation_is_read_as_the_same_place_of_the_same_document() => Holds(Citations(), given =>
    {
        var printed = ProvisionCitation.Of(given.Path, given.Instrument);

        return new[] { printed.Vi, printed.En!, printed.Vi.Normalize(NormalizationForm.FormD), printed.Vi.ToUpperInvariant() }
            .Select(CitationReader.Read).All(read => read?.Path == given.Path && read.Instrument?.Number?.Key == InstrumentNumber.Read(given.Instrument.Number!).Key);
    });

    [Fact]
    public void A_printed_place_is_read_again_without_its_document() => Holds(Paths.ToArbitrary(), path =>
        CitationReader.Read(ProvisionCitation.Unit(path).Vi)?.Path == path && CitationReader.Read(ProvisionCitation.Unit(path).En!)?.Path == path);

    [Fact]
    public void A_printed_citation_is_spotted_in_a_sentence() => Holds(Citations(), given =>
    {
        var printed = ProvisionCitation.Of(given.Path, given.Instrument).Vi;

        return given.Instrument.Kind is InstrumentKind.Draft or InstrumentKind.ConsolidatedText or InstrumentKind.Law
            || new CitationSpotter([]).In($"Theo {printed}, cơ sở phải …") is [{ } found] && found.Paths is [{ } path] && path == given.Path;
    });

    [Fact]
    public void Any_text_at_all_is_read_without_failing_and_citations_never_overlap() => Holds(Noise, text =>
    {
        _ = CitationReader.Read(text);
        var found = new CitationSpotter(["Luật Dược"]).In(text);
        return found.All(c => c.At >= 0 && c.Length > 0 && c.End <= text.Length) && found.Zip(found.Skip(1)).All(pair => pair.First.End <= pair.Second.At);
    });

    private static Arbitrary<(string Path, Instrument Instrument)> Citations() =>
        (from path in Paths from instrument in Instruments select (path, instrument)).ToArbitrary();

    private static void Holds<T>(Arbitrary<T> given, Func<T, bool> property) => Check.One(Runs, Prop.ForAll(given, property));
}
