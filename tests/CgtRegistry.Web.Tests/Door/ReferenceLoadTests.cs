using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Seed;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Door;

/// <summary>The reference data goes through the door like everything else.</summary>
public class ReferenceLoadTests(FilledRegister app) : IClassFixture<FilledRegister>
{
    [Fact]
    public async Task Loading_it_a_second_time_changes_nothing()
    {
        var before = await app.Register.SqlAsync("select (select count(*) from publication_row)::text || ' ' || (select count(*) from record_version_row)");

        var report = await app.Register.Get<ReferenceLoader>().LoadReferenceAsync(CancellationToken.None);

        Assert.Equal((0, 0), (report.New, report.Changed));
        Assert.Equal(report.Read, report.Unchanged);
        Assert.Equal(before, await app.Register.SqlAsync("select (select count(*) from publication_row)::text || ' ' || (select count(*) from record_version_row)"));
    }

    [Fact]
    public async Task What_a_person_changed_here_is_never_overwritten_by_a_file()
    {
        var held = app.Register.Picture.Institutions.Values.First(i => i.Id.Value == "luxcell");
        var changed = held with { Summary = new LocalText("Do người có trách nhiệm sửa.", "Edited by a person.") };
        await app.Register.PublishAsync(changed);
        List<RecordRef> kept = [];

        var report = await app.Register.Get<ReferenceLoader>().ImportAsync(ReferenceLoader.Files(Path.Combine(Repository.Reference, "institutions")), kept.Add, CancellationToken.None);

        Assert.Equal(held.Ref, Assert.Single(kept));
        Assert.Equal((0, 1), (report.Changed, report.Rejected));
        Assert.Equal(changed.Summary, app.Register.Picture.Institutions[held.Id].Summary);
        await app.Register.PublishAsync(held); // the other tests of the class load all files again
    }

    [Fact]
    public void Every_record_reads_back_as_it_was_written()
    {
        var records = ReferenceLoader.Files(Repository.Reference).SelectMany(ReferenceLoader.Read).ToList();

        Assert.NotEmpty(records);
        Assert.All(records, record => Assert.Equal(RecordJson.Write(record), RecordJson.Write(RecordJson.Read(record.Ref.Kind, RecordJson.Write(record)))));
    }

    [Fact]
    public void A_record_stands_in_one_file_only()
    {
        var twice = ReferenceLoader.Files(Repository.Reference).SelectMany(ReferenceLoader.Read).Select(r => r.Ref).GroupBy(r => r).Where(g => g.Count() > 1).Select(g => g.Key);

        Assert.Empty(twice);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("cgt-reference-");
        var file = Path.Combine(folder.CreateSubdirectory("sources").FullName, "broken.json");
        await File.WriteAllTextAsync(file, """[{"id": "x", "surprise": 1}]""");

        var wrong = await Assert.ThrowsAsync<ReferenceFileException>(() => app.Register.Get<ReferenceLoader>().ImportAsync([file], _ => { }, CancellationToken.None));

        Assert.Contains("broken.json", wrong.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("""[null]""")]
    [InlineData("""[{"id": "x", "predicate": "licensed", "text": {"vi": "x"}, "relation": "independent", "citations": [{"source": "y"}]}]""")]
    [InlineData("""[{"id": "x", "predicate": "licensed", "text": null, "relation": "independent", "citations": [{"source": "y", "grade": "D"}]}]""")]
    public async Task A_record_that_lacks_what_it_needs_is_refused(string content)
    {
        var folder = Directory.CreateTempSubdirectory("cgt-reference-");
        var file = Path.Combine(folder.CreateSubdirectory("statements").FullName, "lacking.json");
        await File.WriteAllTextAsync(file, content);

        await Assert.ThrowsAsync<ReferenceFileException>(() => app.Register.Get<ReferenceLoader>().ImportAsync([file], _ => { }, CancellationToken.None));

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_record_given_twice_is_refused()
    {
        var file = ReferenceLoader.Files(Repository.Reference).First();

        await Assert.ThrowsAsync<ReferenceFileException>(() => app.Register.Get<ReferenceLoader>().ImportAsync([file, file], _ => { }, CancellationToken.None));
    }

    [Fact]
    public async Task The_register_holds_what_the_files_hold()
    {
        var kinds = ReferenceLoader.Files(Repository.Reference).SelectMany(ReferenceLoader.Read).CountBy(r => r.Ref.Kind).ToDictionary();

        Assert.Equal(kinds[RecordKind.Statement], app.Register.Picture.Statements.Count);
        Assert.Equal(kinds[RecordKind.Institution], app.Register.Picture.Institutions.Count);
        Assert.Equal((long)kinds.Values.Sum(), await app.Register.SqlAsync("select count(*) from record_row"));
    }
}
