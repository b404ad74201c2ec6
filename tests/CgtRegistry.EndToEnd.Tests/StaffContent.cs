using CgtRegistry.Domain.People;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Accounts;
using CgtRegistry.Web.Tests.Imports;
using CgtRegistry.Web.Tests.Proposals;
using CgtRegistry.Web.Tests.Reports;
using CgtRegistry.Web.Tests.Reviews;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Applying;
using CgtRegistry.Web.Tests.Trials.Import;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.EndToEnd.Tests;

/// <summary>What a hospital, regulators and the public have written before anybody looks: through the forms they use.</summary>
internal static class StaffContent
{
    public const string Hospital = "vinmec-times-city";

    // Published by ClinicalTrials.gov; a trial of cells from cord blood.
    private const string RealRecord = "NCT01927705.json";

    private static readonly (string, string?)[] Because =
        [("reason.vi", "Theo quyết định vừa ban hành của Bộ Y tế."), ("reason.en", "Following a decision just issued by the Ministry of Health.")];

    public static async Task WriteAsync(StartedRegister register, Func<WorkRole, Colleague> of, Dictionary<string, string> written)
    {
        await WriteTrialsAsync(register, of, written);
        await WriteProposalsAsync(register, of, written);
        await WriteReportsAsync(register, of, written);
        await WriteImportsAsync(register, of, written);
        var (invited, link) = await Member.InviteAsync(register, WorkRole.Reviewer);
        await LoseLetterAsync(register, invited.Id);
        (written["account"], written["invitation"]) = (invited.Id.ToString(), link.Split('?')[1]);
    }

    private static async Task WriteTrialsAsync(StartedRegister register, Func<WorkRole, Colleague> of, Dictionary<string, string> written)
    {
        var (owner, reviewer) = (new Applicant(register, of(WorkRole.Applicant)), of(WorkRole.Reviewer));
        written["draft"] = (await BeginAsync(owner)).ToString();
        await owner.UploadAsync(Applicant.At(Guid.Parse(written["draft"]), "documents"), Applicant.At(Guid.Parse(written["draft"]), "documents"), Pictures.Pdf(), "protocol.pdf", ("kind", "protocol"));

        var empty = await owner.BeginAsync();
        await owner.SaveAsync(empty, "numbers", ("add", "/secondaryNumbers"));
        written["empty"] = empty.ToString();

        var first = await owner.BeginAsync();
        await owner.WriteAsync(first, Web.Tests.Trials.Applying.Written.Complete());
        await owner.Colleague.TakenAsync(await owner.Colleague.PageAsync(Applicant.At(first, "check")), Applicant.At(first, "submit"));
        written["submitted"] = first.ToString();
        var data = (await owner.StoredAsync(first)).Data;

        var registered = await SubmitAsync("NCT09000001");
        await Reviewing.RegisterAsync(register, registered);
        written["registered"] = registered.ToString();

        var reviewed = await SubmitAsync("NCT09000002");
        await ReviewAsync(reviewed);
        written["reviewed"] = reviewed.ToString();

        var asked = await SubmitAsync("NCT09000003");
        await ReviewAsync(asked);
        await reviewer.DoAsync(asked, "clarify");
        written["asked"] = asked.ToString();

        var returned = await SubmitAsync("NCT09000004");
        await ReviewAsync(returned);
        await reviewer.DoAsync(returned, "return", ("reason.vi", "Thời điểm đo kết quả chính chưa thống nhất giữa đề cương và hồ sơ."), ("reason.en", "The time point of the primary outcome differs between protocol and record."));
        written["returned"] = returned.ToString();

        Task<Guid> SubmitAsync(string nct) => Applying.SubmitAsync(register, owner.Colleague, data with { SecondaryNumbers = [data.SecondaryNumbers[0] with { Value = nct }] });

        async Task ReviewAsync(Guid id)
        {
            await reviewer.DoAsync(id, "no-conflict");
            await reviewer.DoAsync(id, "start");
            await reviewer.DoAsync(id, "comments", ("field", "/outcomes/0/timeFrame"), ("weight", "major"), ("rule", "V41"), ("text", "Hãy ghi rõ điểm đau được đo vào tháng thứ mấy sau khi tiêm."), ("due.day", "10"), ("due.month", "12"), ("due.year", "2026"));
            await reviewer.DoAsync(id, "comments", ("field", "/cellGene/viability"), ("weight", "advisory"), ("text", "Nên nêu phương pháp đo tỷ lệ tế bào sống."));
        }
    }

    // From the real record where this machine has it, else from nothing.
    private static async Task<Guid> BeginAsync(Applicant owner)
    {
        if (Repository.TrialRecords is not { } folder)
        {
            return await owner.BeginAsync();
        }

        using var taken = await owner.UploadAsync("/vi/staff/applications/new", "/vi/staff/applications/begin-file", await File.ReadAllBytesAsync(Path.Combine(folder, "01-ctgov-v2", "fixtures", RealRecord)), RealRecord);
        return Applicant.IdIn(taken.Headers.Location!.ToString());
    }

    private static async Task WriteProposalsAsync(StartedRegister register, Func<WorkRole, Colleague> of, Dictionary<string, string> written)
    {
        var (reviewer, approver) = (of(WorkRole.Reviewer), of(WorkRole.Approver));
        var decision = Proposing.Decision(number: "2026/QĐ-BYT").Where(v => v.Item1 is not ("source" or "basis.1" or "reason.vi" or "reason.en")).Concat([("source", "demo-act"), ("basis.1", "demo-circular/dieu-2"), .. Because]).ToArray();
        var grant = await reviewer.ProposeAsync(Proposing.Grant, [("holder", Hospital), ("therapy", "msc"), ("condition.1", "knee-osteoarthritis"), ("kind", "pilot"), .. decision]);
        var notice = await reviewer.ProposeAsync(Proposing.Notice, [.. Proposing.Suspension(Hospital).Where(v => v.Item1 is not ("source" or "reason.vi" or "reason.en")), ("source", "demo-act"), .. Because]);
        var condition = await reviewer.ProposeAsync("/vi/staff/conditions/new", [("name.vi", "bệnh Crohn"), ("name.en", "Crohn disease"), ("source", "demo-act"), .. Because]);
        await approver.ConfirmAsync(condition);
        var refused = await reviewer.ProposeAsync("/vi/staff/conditions/new", [("name.vi", "đau đầu"), ("name.en", "headache"), ("source", "demo-act"), .. Because]);
        await approver.PressAsync(refused, "refuse", ("because", "Bệnh này chưa có liệu pháp nào trong sổ."));
        (written["grant"], written["notice"], written["confirmed"], written["refused"]) = (IdOf(grant), IdOf(notice), IdOf(condition), IdOf(refused));

        static string IdOf(string proposal) => proposal.Split('/')[^1];
    }

    private static async Task WriteReportsAsync(StartedRegister register, Func<WorkRole, Colleague> of, Dictionary<string, string> written)
    {
        using var visitor = new Visitor(register);
        var form = await visitor.PageAsync("/vi/report");
        register.Clock.Advance(TimeSpan.FromMinutes(2));
        var receipt = await visitor.SendAsync(
            form,
            "/vi/report",
            System.Net.HttpStatusCode.OK,
            [
                ("kinds", "advertising"), ("place", "Phòng khám Ánh Sao"), ("address", "12 đường Láng, Hà Nội"), ("therapy", "tế bào gốc trị đau khớp"),
                ("what", "Phòng khám quảng cáo trên mạng là tiêm tế bào gốc chữa khỏi đau khớp sau một lần.\nHọ thu 140.000.000 đồng và không cho xem giấy phép."), ("contact", "an@example.vn"),
            ],
            Pictures.Jpeg(),
            Pictures.Pdf());
        written["receipt"] = receipt.QuerySelector("#receipt")!.TextContent.Trim();
        var reviewer = of(WorkRole.Reviewer);
        var report = (await reviewer.PageAsync("/vi/staff/reports")).QuerySelector("main a[href^='/vi/staff/reports/']")!.GetAttribute("href")!;
        await reviewer.TakenAsync(await reviewer.PageAsync(report), report + "/take");
        await reviewer.TakenAsync(await reviewer.PageAsync(report), report + "/note", ("text", "Đã hỏi Sở Y tế về giấy phép hoạt động."));
        await reviewer.TakenAsync(await reviewer.PageAsync(report), report + "/remark", ("text", "Cảm ơn bạn. Chúng tôi đang kiểm tra."));
        written["report"] = report.Split('/')[^1];
    }

    private static async Task WriteImportsAsync(StartedRegister register, Func<WorkRole, Colleague> of, Dictionary<string, string> written)
    {
        var reviewer = of(WorkRole.Reviewer);
        var taken = await reviewer.SentAsync(register, AStudy.Of("NCT09500001"), AStudy.Of("NCT09500002"));
        await reviewer.PressAsync(taken, "hand-on");
        await of(WorkRole.Approver).PressAsync(taken, "take-in");
        await register.EndedAsync(taken);
        var waiting = await reviewer.SentAsync(register, AStudy.Of("NCT09500001", title: "Bright light for tired and sleepless pilots of night flights", updated: "2026-03-01", status: "COMPLETED"), AStudy.Of("NCT09500003"), "{broken");
        await reviewer.PressAsync(waiting, "hand-on");
        var read = await reviewer.SentAsync(register, AStudy.Of("NCT09500002"));
        (written["takenin"], written["waiting"], written["checked"]) = (taken.ToString(), waiting.ToString(), read.ToString());
    }

    // As the sender leaves a letter that a mail server refused.
    private static async Task LoseLetterAsync(StartedRegister register, Guid account)
    {
        await using var work = register.Get<Workplace>().Open(Acting.System);
        var letter = await work.Set<OutboxRow>().FirstAsync(l => l.Account == account);
        (letter.GivenUpAt, letter.Failure) = (register.Clock.GetUtcNow(), "refused 550");
        await work.KeepAsync();
    }
}
