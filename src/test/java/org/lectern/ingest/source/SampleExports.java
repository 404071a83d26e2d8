package org.lectern.ingest.source;

import java.util.List;

/** One small export of each source, and a table of views that no source knows, written by hand. */
public final class SampleExports {

    /**
     * An export.
     *
     * @param source that recognises it
     * @param file what it may be called
     * @param text of the file
     */
    public record Export(String source, String file, String text) {
        @Override
        public String toString() {
            return source;
        }
    }

    private static final List<Export> ALL = List.of(
            new Export("table", "views.csv", """
            learner,video,course,completion
            kay,Basalt,GEO,100
            lou,Basalt,GEO,35
            kay,"Chalk, and lime",GEO,80
            mia,Granite,GEO,5
            lou,Granite,ROC,64
            """),
            new Export("lesson-activity", "lesson_activity.csv", """
            activity_id,user_id,module_id,status,progress,event_time
            A1,kay,M1,started,20,2026-01-05 09:00:00
            A2,kay,M1,completed,100,2026-01-06 09:30:00
            A3,lou,M1,in progress,40,2026-01-14 10:00:00
            A4,mia,M2,completed,95,2026-01-20 11:00:00
            """),
            new Export("quiz-attempts", "quiz_attempts.csv", """
            attempt_id,user_id,module_id,score,max_score,attempt_date
            Q1,kay,M1,8,10,2026-01-06
            Q2,lou,M1,3,10,2026-01-15
            Q3,lou,M1,9,10,2026-01-22
            """),
            new Export("question-answers", "answers.csv", """
            id,student_id,quiz_question_id,attempt,verdict,created_at
            1,11,501,0,correct,2026-01-05 09:00:00
            2,11,502,0,incorrect,2026-01-05 09:01:00
            3,12,501,0,incorrect,2026-01-13 19:00:00
            """),
            new Export("engagements", "opened.csv", """
            user_id,content_id,timestamp,duration_seconds,liked,engagement_type
            11,501,2026-01-05 09:00:00,300,1.0,viewed
            11,502,2026-01-05 09:10:00,30,,completed
            12,501,2026-01-06 10:00:00,600,0.0,viewed
            """),
            new Export("catalogue", "content.csv", """
            content_id,title,description,domain,difficulty_level
            501,Pivot tables,Summarise rows by pivot tables,Excel,Beginner
            502,Charts,Draw charts of what you have summarised,Excel,Advanced
            503,Shared folders,Share a folder with your team,OneDrive,Undefined
            """),
            new Export("oulad-clicks", "studentVle.csv", """
            code_module,code_presentation,id_student,id_site,date,sum_click
            XYZ,2014J,11,900,-4,3
            XYZ,2014J,11,901,0,7
            XYZ,2014J,12,900,9,1
            """),
            new Export("oulad-submissions", "studentAssessment.csv", """
            id_assessment,id_student,date_submitted,is_banked,score
            71,11,18,0,78
            71,12,25,0,40
            72,11,50,1,90
            """),
            new Export("panopto-folder-completion", "completion.csv", """
            UserName,User ID,Name,Email,Session Name,Minutes Delivered,Average Minutes Delivered,Percent Completed
            uni\\kay,p1,Kay,kay@uni.example,Basalt,8,8,90
            uni\\lou,p2,Lou,lou@uni.example,Basalt,2,1,20
            uni\\kay,p1,Kay,kay@uni.example,Chalk,0,0,0
            """),
            new Export("kaltura-entry-users", "Basalt.csv", """
            full_name,name,count_loads,count_plays,avg_completion_rate,total_completion_rate
            Kay K,kay,2,2,40,70
            Lou L,lou,1,1,25,25
            """),
            new Export("kaltura-user-engagement", "engagement.csv", """
            name,full_name,unique_videos,count_plays,sum_time_viewed,avg_time_viewed,avg_view_drop_off,count_loads,load_play_ratio
            kay,Kay K,3,7,30,4.3,0.5,9,0.78
            lou,Lou L,1,1,2,2,0.25,2,0.5
            """),
            new Export("canvas-studio-users", "Basalt studio.csv", """
            Name,Email,Role,Completion rate [%],0:00,0:10
            Kay K,kay@uni.example,Student,60,1,1
            Lou L,lou@uni.example,Teacher,100,1,0
            """),
            new Export("canvas-course-activity", "activity.csv", """
            Student Id,Student Name,Sortable Name,Student SIS ID,Section Id,Section Name,Course Id,Course Name,Content Type,Content Name,Times Viewed,Times Participated,Start Date,First Viewed,Last Viewed
            11,Kay K,"K, Kay",s11,3,A,5,Geology,File,Basalt.mp4,3,0,2026-09-01,2026-09-02T10:00:00Z,2026-09-05T10:00:00Z
            12,Lou L,"L, Lou",s12,3,A,5,Geology,File,Basalt.mp4,1,0,2026-09-01,2026-09-04T10:00:00Z,2026-09-04T10:00:00Z
            """),
            new Export("canvas-submissions", "submissions.csv", """
            id,user_id,assignment_id,submitted_at,score,attempt,late,missing,workflow_state
            1,11,70,2026-09-07T10:00:00Z,8,1,false,false,graded
            2,12,70,2026-09-08T10:00:00Z,5,1,true,false,graded
            3,12,71,,,,false,true,unsubmitted
            """),
            new Export("canvas-submissions-of-points", "scores.csv", """
            user_id,course_id,assignment_id,submitted_at,score,points_possible
            11,5,70,2026-09-07T10:00:00Z,8,10
            12,5,70,2026-09-16T10:00:00Z,5,10
            """),
            new Export("moodle-log", "logs.csv", """
            Time,User full name,Affected user,Event context,Component,Event name,Description,Origin,IP address
            "9/09/26, 20:40:58",Kay K,-,Page: Basalt,Page,Course module viewed,The user with id '2' viewed the 'page' activity with course module id '6'.,web,10.0.0.1
            "29/09/26, 09:10:00",Lou L,-,Page: Chalk,Page,Course module viewed,The user with id '3' viewed the 'page' activity with course module id '7'.,web,10.0.0.2
            """),
            new Export("moodle-log-table", "standard_log.csv", """
            id,eventname,component,action,target,objecttable,objectid,crud,edulevel,contextid,contextlevel,contextinstanceid,userid,courseid,relateduserid,anonymous,other,timecreated,origin,ip,realuserid
            1,\\mod_page\\event\\course_module_viewed,mod_page,viewed,course_module,page,4,r,2,33,70,811,2046,15,,0,N;,1788900000,web,10.0.0.1,
            2,\\mod_page\\event\\course_module_viewed,mod_page,viewed,course_module,page,4,r,2,33,70,811,2047,15,,0,N;,1788900060,web,10.0.0.1,
            """),
            new Export("moodle-completions", "course_modules_completion.csv", """
            id,coursemoduleid,userid,completionstate,overrideby,timemodified
            1,34,12,1,,1788739200
            2,35,12,2,,1789344060
            3,34,13,3,,1788739320
            4,35,13,0,,1788739380
            """),
            new Export("moodle-quiz-attempts", "quiz_attempts_table.csv", """
            id,quiz,userid,attempt,uniqueid,preview,state,timestart,timefinish,timemodified,sumgrades
            1,7,12,1,1,0,finished,1788739000,1788739500,1788739500,4.00000
            2,7,13,1,2,0,finished,1788739000,1789344200,1788739600,8.00000
            3,7,13,2,3,0,inprogress,1788739700,0,1788739700,
            """),
            new Export("moodle-grades", "grade_grades.csv", """
            id,itemid,userid,rawgrade,rawgrademax,rawgrademin,finalgrade,timecreated,timemodified
            1,3,12,45,50,0,45.00000,1788739200,1788800000
            2,3,13,,50,0,,,
            """),
            new Export("moodle-video-time", "sessions.csv", """
            id,module_id,user_id,time,timestarted,state,percent_watch,current_watch_time
            1,811,2046,280,1788900000,1,1,280
            2,811,2047,30,1788900100,0,0.3,90
            """),
            new Export(
                    "xapi-video",
                    "statements.json",
                    xapi("kay", "played", 0, "\"time\": 0")
                            + xapi("kay", "paused", 40, "\"time\": 40")
                            + xapi("lou", "played", 100, "\"time\": 0")
                            + xapi("lou", "paused", 110, "\"time\": 10")),
            new Export(
                    "xapi-video",
                    "lessons.json",
                    lesson("kay", "completed", 7, "")
                            + lesson("lou", "initialized", 14, "")
                            + lesson("lou", "passed", 14, "\"score\": {\"scaled\": 0.75}")),
            new Export(
                    "edx-events",
                    "tracking.log",
                    edx("kay", "play_video", 0, 0)
                            + edx("kay", "pause_video", 30, 30)
                            + edx("lou", "play_video", 60, 10)
                            + edx("lou", "stop_video", 90, 40)),
            new Export("aspects-video-events", "playback.csv", """
            event_id,emission_time,actor_id,object_id,course_key,org,verb_id,video_position,video_duration
            e1,2026-04-05 09:00:00.250000,k1,https://lms/xblock/b7,course-v1:G,Q,https://w3id.org/xapi/video/verbs/played,0,60
            e2,2026-04-05 09:00:45.250000,k1,https://lms/xblock/b7,course-v1:G,Q,https://w3id.org/xapi/video/verbs/paused,45,60
            e3,2026-04-05 10:00:00.250000,k2,https://lms/xblock/b7,course-v1:G,Q,https://w3id.org/xapi/video/verbs/played,0,60
            e4,2026-04-05 10:00:15.250000,k2,https://lms/xblock/b7,course-v1:G,Q,https://w3id.org/xapi/video/verbs/paused,15,60
            """),
            new Export("datastage-video-events", "interaction.csv", """
            event_type,resource_display_name,video_current_time,video_new_speed,video_old_speed,video_new_time,video_old_time,time,course_display_name,quarter,anon_screen_name,video_id
            play_video,Basalt,0,,,,,2026-04-05 09:00:00,G/1,winter,k1,i4x-G-1-video-7
            pause_video,Basalt,45,,,,,2026-04-05 09:00:45,G/1,winter,k1,i4x-G-1-video-7
            play_video,Basalt,0,,,,,2026-04-05 10:00:00,G/1,winter,k2,i4x-G-1-video-7
            stop_video,Basalt,60,,,,,2026-04-05 10:01:00,G/1,winter,k2,i4x-G-1-video-7
            """),
            new Export("torus-video-events", "video_events.csv", """
            event_id,timestamp,user_id,session_id,section_id,video_url,video_title,verb,video_time,video_length,video_seek_from,video_seek_to
            1,2026-04-05 10:00:00.000,k1,s,4,https://v/7,Basalt,played,0,60,,
            2,2026-04-05 10:00:20.000,k1,s,4,https://v/7,Basalt,paused,20,60,,
            3,2026-04-05 11:00:00.000,k2,s,4,https://v/7,Basalt,played,0,60,,
            4,2026-04-05 11:01:00.000,k2,s,4,https://v/7,Basalt,completed,60,60,,
            """),
            new Export("panopto-usage", "usage.csv", """
            SessionId,UserId,Time,StartPosition,SecondsViewed,StartReason,StopReason,PlaybackSpeed
            s7,p1,2026-04-01T10:00:00,0,50,Start,Pause,1
            s7,p1,2026-04-01T10:05:00,50,30,Resume,End,2
            s7,p2,2026-04-01T11:00:00,0,20,Start,Pause,1
            """),
            new Export("wistia-events", "wistia.csv", """
            received_at,event_key,visitor_key,email,percent_viewed,media_name
            2026-04-01,e1,w1,kay@uni.example,0.5,Basalt
            2026-04-02,e2,w2,lou@uni.example,1,Basalt
            2026-04-03,e3,w2,lou@uni.example,0.2,Chalk
            """),
            new Export("youtube-videos", "studio.csv", """
            Content,Video title,Video publish time,Duration,Engaged views,Average view duration,Average percentage viewed (%),Unique viewers,Views,Watch time (hours)
            Total,,,,210,0:00:50,38.5,0,210,6
            kkk,Basalt,"Sep 3, 2025",0:02:00,150,0:00:54,45,,150,4
            lll,Chalk,,500,60,0:02:00,24,40,60,2
            """),
            new Export("youtube-retention", "Basalt week 2.csv", """
            elapsedVideoTimeRatio,audienceWatchRatio,relativeRetentionPerformance
            0.01,1.1,0.5
            0.5,0.6,0.4
            1,0.25,
            """),
            new Export("vimeo-videos", "vimeo.csv", """
            title,views,impressions,unique_viewers,finishes,mean_percent_watched,mean_seconds_watched,duration
            Basalt,40,80,25,15,60.5,73,120
            Chalk,12,20,9,2,15,9,60
            """),
            new Export("kaltura-dropoff", "dropoff.csv", """
            object_id,entry_name,count_plays,count_plays_25,count_plays_50,count_plays_75,count_plays_100,play_through_ratio
            1_k,Basalt,160,120,90,70,40,0.25;
            1_l,Chalk,30,20,10,6,3,0.1;
            """),
            new Export("kaltura-top-content", "top.csv", """
            object_id,entry_name,count_plays,sum_time_viewed,avg_time_viewed,count_loads,load_play_ratio,avg_view_drop_off,unique_known_users,avg_completion_rate
            1_k,Basalt,160,90,0.5,200,0.8,0.6,80,0.5
            1_l,Chalk,30,8,0.2,40,0.75,0.2,20,0.3
            """),
            new Export("panopto-sessions", "sessions list.csv", """
            Session Name,Session ID,Creator,Creator ID,Email,Start Time,Folder Name,Folder ID,Views and Downloads,Unique Viewers,Minutes Delivered,Average Minutes Delivered,Session Length,Rating Count,Average Rating,Most Recent View Date
            Basalt,s7,Kay,k,kay@uni.example,1/2/2026,Geology,f1,18,11,180,10,40,0,0,1/9/2026
            Chalk,s8,Kay,k,kay@uni.example,8/2/2026,Geology,f1,6,6,90,15,50,0,0,1/9/2026
            """),
            new Export("retention-list", "lists.csv", """
            Video,URL,Unit,Title,Duration,Views,Retention
            b7,https://x/7,GEO,Basalt,2.5,700,[1.05; 0.9; 0.6; 0.3]
            c8,https://x/8,GEO,Chalk,9,80,[1; 0.6; 0.3; 0.1]
            """),
            new Export("video-columns", "progress.csv", """
            Learner,Basalt,Chalk,Granite
            kay,100%,30%,
            lou,0%,,-
            """),
            new Export("video-totals", "videos.csv", """
            Title,Total Plays,Avg. % Watched,Duration (min),Unique Viewers,Upload date
            Basalt,"1,300",44.5%,10,310,2026-03-01
            Chalk,70,62%,5.5,35,2026-03-02
            """));

    private SampleExports() {}

    /** All of them. */
    public static List<Export> all() {
        return ALL;
    }

    private static String xapi(String learner, String verb, int second, String extension) {
        return """
                {"verb": {"id": "https://w3id.org/xapi/video/verbs/%s"}, "actor": {"account": {"homePage": \
                "https://lms.example", "name": "%s"}}, "object": {"id": "https://x.example/b7", "definition": {"type": \
                "https://w3id.org/xapi/video/activity-type/video", "name": {"en": "Basalt"}}}, "result": {"extensions": \
                {"https://w3id.org/xapi/video/extensions/%s}}, "context": {"extensions": {\
                "https://w3id.org/xapi/video/extensions/length": 60, \
                "https://w3id.org/xapi/video/extensions/session-id": "s-%2$s"}}, "timestamp": "2026-04-01T10:%02d:%02dZ"}
                """.formatted(verb, learner, extension.substring(1), second / 60, second % 60);
    }

    private static String lesson(String learner, String verb, int day, String result) {
        return """
                {"verb": {"id": "http://adlnet.gov/expapi/verbs/%s"}, "actor": {"account": {"homePage": \
                "https://lms.example", "name": "%s"}}, "object": {"id": "https://x.example/u1", "definition": {"type": \
                "http://adlnet.gov/expapi/activities/lesson", "name": {"en": "Rocks"}}}, "result": {%s}, \
                "timestamp": "2026-09-%02dT10:00:00Z"}
                """.formatted(verb, learner, result, day);
    }

    private static String edx(String learner, String type, int second, int position) {
        return """
                {"username": "%s", "event_type": "%s", "name": "%2$s", "event_source": "browser", \
                "time": "2026-04-01T10:%02d:%02d.000000+00:00", "session": "s", "context": {"course_id": "course-v1:Geo", \
                "user_id": 7, "module": {"display_name": "Basalt"}}, "event": \
                "{\\"id\\": \\"b7\\", \\"code\\": \\"mp4\\", \\"currentTime\\": %d, \\"duration\\": 60}"}
                """.formatted(learner, type, second / 60, second % 60, position);
    }
}
